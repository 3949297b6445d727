package org.kakehashi.play.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.ComingBack;
import org.kakehashi.exercise.team.Seats;
import org.kakehashi.play.Played;
import org.kakehashi.play.Player;
import org.kakehashi.play.WithFakeChecks;

@QuarkusTest
@TestProfile(WithFakeChecks.class)
class ComeBackTest {
    @Inject
    Played played;

    @Inject
    ComingBack comingBack;

    @Inject
    Seats seats;

    @Inject
    Sessions sessions;

    private SampleExercise.Made exercise;
    private Player marta;
    private String old;
    private String link;

    @BeforeEach
    void aTraineeWithALink() {
        exercise = played.running();
        marta = played.join(exercise.eu(), "Marta");
        old = session(marta);
        link = draw();
    }

    @Test
    void theLinkBringsBackToTheSeatWithoutScriptAndSignsTheOldBrowserOut() {
        for (int preview = 1; preview <= 2; preview++) {
            browser("", "en")
                    .get(link)
                    .then()
                    .statusCode(200)
                    .header("Set-Cookie", nullValue())
                    .body(
                            containsString("Welcome back, Marta"),
                            containsString("action=\"" + link + "\""),
                            containsString("Lyon"));
        }
        browser(old, "en").get("/play").then().statusCode(200);
        String cookie = browser("", "en")
                .post(link)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/play"))
                .cookie("kkh_session", notNullValue())
                .extract()
                .cookie("kkh_session");
        assertNotEquals(old, cookie);
        browser(cookie, "en").get("/play").then().statusCode(200).body(containsString("Marta"));
        browser(old, "en").get("/play").then().statusCode(401).body(containsString("taken over in another browser"));
        browser(cookie, "en").post(link).then().statusCode(303).header("Location", endsWith("/play"));
        browser(cookie, "en").get("/play").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"en, This link to come back, Ask your instructor for a new one", "ja, この復帰リンクは, 講師に新しい復帰リンクの発行を依頼してください"
    })
    void anUnknownUsedOrReplacedLinkSaysSo(String language, String what, String remedy) {
        String replaced = link;
        String used = draw();
        browser("", language).post(used).then().statusCode(303);
        for (String gone : List.of(replaced, used, "/come-back/" + "0".repeat(64), "/come-back/%3Cscript%3E")) {
            browser("", language)
                    .get(gone)
                    .then()
                    .statusCode(404)
                    .header("Set-Cookie", nullValue())
                    .body(containsString("lang=\"" + language + "\""), containsString(what), containsString(remedy));
            browser("", language)
                    .post(gone)
                    .then()
                    .statusCode(404)
                    .header("Set-Cookie", nullValue())
                    .body(containsString(remedy));
        }
    }

    @Test
    void aBrowserOfSomebodyElseIsToldBeforeItChangesHands() {
        String hana = session(played.join(exercise.eu(), "花"));
        browser(hana, "ja")
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("Martaさん、おかえりなさい"), containsString("別の利用者として使用中"));
        browser(hana, "ja").post(link).then().statusCode(303);
        browser(hana, "ja").get("/play").then().statusCode(200);
    }

    @Test
    void whoseSeatWasFreedIsOutAndCanTakeAnother() {
        seats.free(exercise.id(), exercise.eu().id(), marta.participantId(), "account:7", "");
        browser(old, "en").get("/play").then().statusCode(401).body(containsString("has freed your seat"));
        browser("", "en").get(link).then().statusCode(404);
        String join = "/join/" + exercise.eu().joinCode();
        browser("", "en")
                .formParam("name", "Marta")
                .post(join)
                .then()
                .statusCode(409)
                .body(containsString("ask your instructor for a link to come back"));
        String cookie = browser("", "en")
                .formParam("name", "Marta 2")
                .post(join)
                .then()
                .statusCode(303)
                .extract()
                .cookie("kkh_session");
        browser(cookie, "en").get("/play").then().statusCode(200).body(containsString("Marta 2"));
    }

    @ParameterizedTest
    @CsvSource({"en, ask your instructor for a link to come back", "ja, 講師に復帰リンクの発行を依頼"})
    void theSignInPageTellsTraineesWhatToDo(String language, String remedy) {
        browser("", language).get("/sign-in?to=/play").then().statusCode(200).body(containsString(remedy));
    }

    private String draw() {
        return comingBack.link(exercise.id(), exercise.eu().id(), marta.participantId(), "account:7");
    }

    private String session(Player player) {
        return sessions.open(new Subject(Subject.Kind.PARTICIPANT, player.participantId()), Set.of(Role.TRAINEE));
    }

    private static RequestSpecification browser(String cookie, String language) {
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookie("kkh_session", cookie)
                .cookie("language", language);
    }
}
