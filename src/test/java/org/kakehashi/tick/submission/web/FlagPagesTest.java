package org.kakehashi.tick.submission.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.tick.submission.Defended;
import org.kakehashi.tick.submission.token.TeamTokens;

@QuarkusTest
class FlagPagesTest {
    @Inject
    Defended defended;

    @Inject
    TeamTokens tokens;

    @Inject
    Joining joining;

    @Inject
    Sessions sessions;

    private SampleExercise.Made game;
    private String flag;

    @BeforeEach
    void aGame() {
        game = defended.inTick(4);
        flag = defended.flag(game.jp(), 4, 0, 0);
    }

    private RequestSpecification program(String token) {
        return given().contentType(ContentType.JSON).header("X-Team-Token", token);
    }

    private RequestSpecification browser(Subject.Kind kind, long id, Role role, String language) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .redirects()
                .follow(false)
                .accept(ContentType.HTML)
                .header("Accept-Language", language)
                .cookie("kkh_session", sessions.open(new Subject(kind, id), Set.of(role)));
    }

    private RequestSpecification trainee(String language) {
        long id = joining.join(game.eu().joinCode(), "Marta " + language).id();
        return browser(Subject.Kind.PARTICIPANT, id, Role.TRAINEE, language);
    }

    @Test
    void programsSubmitListsWithTheirTeamsToken() {
        program(tokens.of(game.eu().id()))
                .body(List.of(flag, "nonsense", flag))
                .put("/api/v1/flags")
                .then()
                .statusCode(200)
                .body("flag", contains(flag, "nonsense", flag))
                .body("status", contains(true, false, false))
                .body("code", contains("OK", "INV", "DUP"))
                .body("msg[0]", equalTo("[" + flag + "] Captured."));
        assertEquals(1, defended.captures(game.id()).size());
    }

    @Test
    void whoHasNoTokenOrSendsNoListIsTold() {
        given().contentType(ContentType.JSON)
                .body(List.of(flag))
                .put("/api/v1/flags")
                .then()
                .statusCode(403)
                .body("detail", containsString("X-Team-Token"));
        String token = tokens.of(game.eu().id());
        program(token.substring(0, token.length() - 1) + (token.endsWith("a") ? "b" : "a"))
                .body(List.of(flag))
                .put("/api/v1/flags")
                .then()
                .statusCode(403)
                .body("detail", containsString("No team has this token"));
        for (Object no : List.of("{}", "3", "[1]", "[[]]", Collections.nCopies(101, "x"))) {
            program(token).body(no).put("/api/v1/flags").then().statusCode(400);
        }
        for (String broken : List.of("", "[", "[\"a\",", "\u0000")) {
            program(token).body(broken).put("/api/v1/flags").then().statusCode(400);
        }
        assertEquals(0, defended.captures(game.id()).size());
    }

    @Test
    void peopleSubmitSeveralFlagsInAForm() {
        var marta = trainee("en");
        marta.get("/play/flags")
                .then()
                .statusCode(200)
                .body(containsString(tokens.of(game.eu().id())), containsString("KKH_[A-Za-z0-9_-]{44}"));
        marta.formParam("flags", flag + "\r\n nonsense," + defended.flag(game.eu(), 4, 0, 0))
                .post("/play/flags")
                .then()
                .statusCode(200)
                .body(
                        containsString("1 of 3 count now."),
                        containsString("<strong>OK</strong>"),
                        containsString("<strong>INV</strong>"),
                        containsString("<strong>OWN</strong>"),
                        containsString("This flag is your own team"));
        assertEquals(1, defended.captures(game.id()).size());
        assertNotEquals(0, defended.captures(game.id()).getFirst().participantId());
    }

    @Test
    void aFlagTypedOnAJapaneseKeyboardInFullWidthCounts() {
        String fullWidth = flag.chars()
                .map(c -> c + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        trainee("ja")
                .formParam("flags", "　" + fullWidth + "　")
                .post("/play/flags")
                .then()
                .statusCode(200)
                .body(containsString("<strong>OK</strong>"), containsString("フラグを獲得しました"));
    }

    @Test
    void aTeamMakesAnotherTokenAndTheOldOneIsOfNoUse() {
        String before = tokens.of(game.eu().id());
        trainee("en")
                .post("/play/flags/token")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/play/flags#programs"));
        String after = tokens.of(game.eu().id());
        assertNotEquals(before, after);
        program(before).body(List.of(flag)).put("/api/v1/flags").then().statusCode(403);
        program(after).body(List.of(flag)).put("/api/v1/flags").then().statusCode(200);
    }

    @Test
    void instructorsSeeAllTokensAndRenewThem() {
        var instructor = browser(Subject.Kind.ACCOUNT, 7_000_007, Role.INSTRUCTOR, "ja");
        String page = "/exercises/" + game.id() + "/flag-tokens";
        String before = tokens.of(game.jp().id());
        instructor
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString(before), containsString("京都"), containsString("フラグ提出用トークン"));
        instructor.post(page + "/" + game.jp().id()).then().statusCode(303);
        instructor.get(page).then().body(not(containsString(before)));
        SampleExercise.Made other = defended.begun();
        instructor.post(page + "/" + other.jp().id()).then().statusCode(404);
    }

    @Test
    void nobodyElseSeesThem() {
        for (String page : List.of("/play/flags", "/exercises/" + game.id() + "/flag-tokens")) {
            given().accept(ContentType.JSON).get(page).then().statusCode(401);
        }
        trainee("en").get("/exercises/" + game.id() + "/flag-tokens").then().statusCode(403);
        program("x").get("/play/flags").then().statusCode(401).header("Content-Type", notNullValue());
    }
}
