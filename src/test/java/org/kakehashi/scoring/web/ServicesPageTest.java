package org.kakehashi.scoring.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.tick.TickSourceTest;
import org.kakehashi.tick.submission.Defended;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ServicesPageTest {
    @Inject
    PlayedExercise exercise;

    @Inject
    SampleExercise samples;

    @Inject
    Defended defended;

    private ValidatableResponse get(String session, String path, String language) {
        return given().cookie("kkh_session", session)
                .cookie("language", language)
                .accept(ContentType.HTML)
                .get("/board/" + path)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Services: Duel, As it was when tick 1 was closed, up, down, Seals",
        "ja, サービス：Duel, ティック 1 の終了時点, 稼働, 停止, 判子"
    })
    void everybodyOfTheExerciseSeesWhoseServicesWork(
            String language, String title, String tick, String up, String down, String service) {
        SampleExercise.Made duel = samples.schedule("Duel", TickSourceTest.DUEL, 120);
        get(exercise.staff(), duel.id() + "/services", language).statusCode(200).body(containsString("Lyon"));
        defended.append(duel.id(), new TickFact.TickOpened(defended.now(), 0));
        defended.append(duel.id(), checked(duel.eu().id(), CheckVerdict.OK, 1));
        defended.append(duel.id(), checked(duel.jp().id(), CheckVerdict.OFFLINE, 0));
        defended.append(
                duel.id(),
                new TickFact.FlagCaptured(
                        duel.eu().id(),
                        0,
                        defended.now(),
                        0,
                        "hanko",
                        "seals",
                        duel.jp().id(),
                        0));
        defended.append(duel.id(), new TickFact.TickClosed(defended.now(), 0));
        for (String viewer : List.of(exercise.staff(), exercise.observer(duel.id()), exercise.memberOf(duel.jp()))) {
            get(viewer, duel.id() + "/services", language)
                    .statusCode(200)
                    .body(containsString(tick))
                    .body(containsString(up))
                    .body(containsString(down))
                    .body(containsString(service));
            get(viewer, duel.id() + "/firsts", language)
                    .statusCode(200)
                    .body(containsString(service))
                    .body(containsString("<code>seals</code>"));
            get(viewer, duel.id() + "/attacks", language)
                    .statusCode(200)
                    .body(containsString("Lyon"))
                    .body(containsString("class=\"arc EU fresh\""));
            get(viewer, duel.id() + "/progress", language).statusCode(200).body(containsString("chart-plot"));
        }
        get(exercise.staff(), duel.id() + "/services", language).body(containsString(title));
        get(exercise.staff(), String.valueOf(duel.id()), language)
                .statusCode(200)
                .body(containsString("/board/" + duel.id() + "/services"));
    }

    private TickFact.ServiceChecked checked(long team, CheckVerdict verdict, int present) {
        return new TickFact.ServiceChecked(team, defended.now(), 0, "hanko", verdict, List.of(present, present), 1, "");
    }

    @Test
    void withoutServicesThereIsNoSuchPage() {
        SampleExercise.Made lab = samples.schedule("Lab", FirstContact.source(), 30);
        get(exercise.staff(), lab.id() + "/services", "en").statusCode(404);
        get(exercise.staff(), lab.id() + "/attacks", "en").statusCode(404);
        given().cookie("kkh_session", exercise.staff())
                .accept("text/event-stream")
                .get("/board/" + lab.id() + "/services/stream")
                .then()
                .statusCode(404);
        get(exercise.staff(), lab.id() + "/firsts", "en").statusCode(200).body(not(containsString("stores-head")));
        get(exercise.staff(), lab.id() + "/progress", "en").statusCode(200);
        get(exercise.staff(), String.valueOf(lab.id()), "en").statusCode(200).body(not(containsString("/services\"")));
    }
}
