package org.kakehashi.tick.info.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.tick.PlacedFlags;
import org.kakehashi.tick.submission.Defended;
import org.kakehashi.tick.submission.token.TeamTokens;

@QuarkusTest
class AttackInfoApiTest {
    private static final List<String> ALL = List.of(
            "/api/faustctf2024/teams.json",
            "/api/saarctf2024/attack.json",
            "/api/enowars/attack.json",
            "/api/v1/services",
            "/api/v1/teams",
            "/api/v1/attack_info",
            "/api/v1/current_round");

    @Inject
    PlacedFlags placed;

    @Inject
    Defended defended;

    @Inject
    TeamTokens tokens;

    @Inject
    Joining joining;

    @Inject
    Sessions sessions;

    @Inject
    Lifecycle lifecycle;

    private RequestSpecification program(SampleExercise.Made game) {
        return given().header("X-Team-Token", tokens.of(game.eu().id()));
    }

    private RequestSpecification browser(Subject.Kind kind, long id, Role role) {
        return given().cookie("kkh_session", sessions.open(new Subject(kind, id), Set.of(role)));
    }

    private RequestSpecification staff() {
        return browser(Subject.Kind.ACCOUNT, 1, Role.INSTRUCTOR);
    }

    private RequestSpecification trainee(SampleExercise.Made game, String language) {
        long id = joining.join(game.eu().joinCode(), "Aino " + language).id();
        return browser(Subject.Kind.PARTICIPANT, id, Role.TRAINEE).header("Accept-Language", language);
    }

    @Test
    void placesAreToldWhenTheirTickIsOverUntilTheirFlagsCountNoMore() throws IOException {
        var described = new DescribedAnswers(
                new ObjectMapper().readTree(given().get("/api/openapi.json").asString()));
        SampleExercise.Made duel = placed.duel();
        placed.place(duel.jp(), 0, "seals", "seal of tick 0");
        placed.place(duel.jp(), 0, "archive", "nobody's to see");
        program(duel)
                .get("/api/faustctf2024/teams.json")
                .then()
                .statusCode(200)
                .body("teams", equalTo(List.of(1, 2)), "flag_ids.hanko", not(hasKey("2")));
        program(duel).get("/api/v1/current_round").then().body("round", equalTo(1));
        placed.goOn(duel.id(), 1);
        for (String path : ALL) {
            Response answer = program(duel).get(path);
            assertEquals(200, answer.statusCode(), path);
            assertFalse(answer.asString().contains("nobody's"), path);
            assertEquals(List.of(), described.flaws("get", path, new ObjectMapper().readTree(answer.asString())));
            assertFalse(answer.asString().matches("(?s).*KKH_[A-Za-z0-9_-]{44}.*"), path);
            program(duel)
                    .header("If-None-Match", answer.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304);
        }
        program(duel)
                .get("/api/v1/attack_info?team=2&service=hanko&round=1")
                .then()
                .body("0", equalTo("seal of tick 0"), "1", nullValue());
        program(duel).get("/api/v1/attack_info?round=9").then().statusCode(404).body("detail", containsString("round"));
        lifecycle.pause(duel.id(), "test");
        program(duel)
                .get("/api/faustctf2024/teams.json")
                .then()
                .body("flag_ids.hanko.2", equalTo(List.of("seal of tick 0")));
        lifecycle.resume(duel.id(), "test");
        placed.goOn(duel.id(), 3);
        program(duel).get("/api/faustctf2024/teams.json").then().body("flag_ids.hanko", not(hasKey("2")));
    }

    @Test
    void afterTheEndNothingCountsAndNothingIsTold() {
        SampleExercise.Made duel = placed.duel();
        placed.place(duel.jp(), 0, "seals", "here");
        placed.goOn(duel.id(), 1);
        program(duel).get("/api/faustctf2024/teams.json").then().body("flag_ids.hanko.2", hasSize(1));
        lifecycle.end(duel.id(), "test");
        program(duel)
                .get("/api/faustctf2024/teams.json")
                .then()
                .statusCode(200)
                .body("flag_ids.hanko", not(hasKey("2")));
        program(duel).get("/api/v1/current_round").then().body("round", equalTo(0));
    }

    @Test
    void whoWaitsForTheNextRoundIsToldWhenItBegins() {
        SampleExercise.Made duel = placed.duel();
        RequestSpecification waiting = program(duel);
        var answer = new CompletableFuture<Response>();
        Thread.ofVirtual().start(() -> answer.complete(waiting.get("/api/v1/next_round")));
        // It is not known from outside when the request has come, so that rounds begin until it is answered.
        int tick = 0;
        while (!answer.isDone() && tick < 10) {
            tick++;
            placed.goOn(duel.id(), tick);
        }
        answer.join().then().statusCode(200).body("round", allOf(greaterThan(1), lessThanOrEqualTo(tick + 1)));
    }

    @Test
    void playersReadThatOfTheirOwnExerciseAndStaffThatOfAny() {
        SampleExercise.Made duel = placed.duel();
        SampleExercise.Made other = placed.duel();
        given().get("/api/v1/teams").then().statusCode(403).body("detail", containsString("X-Team-Token"));
        given().header("X-Team-Token", "KKT_1_x").get("/api/v1/teams").then().statusCode(403);
        trainee(duel, "en")
                .get("/api/v1/teams")
                .then()
                .statusCode(200)
                .body("1.name", equalTo(duel.eu().name()));
        trainee(other, "en").get("/api/v1/teams?exercise=" + duel.id()).then().statusCode(404);
        program(duel).get("/api/v1/teams?exercise=" + other.id()).then().statusCode(404);
        browser(Subject.Kind.OBSERVER, duel.id(), Role.OBSERVER)
                .get("/api/v1/teams")
                .then()
                .statusCode(403);
        staff().get("/api/v1/teams?exercise=" + duel.id()).then().statusCode(200);
        staff().get("/api/v1/teams").then().statusCode(400).body("detail", containsString("?exercise="));
        staff().get("/api/v1/teams?exercise=999999").then().statusCode(404).body("detail", containsString("services"));
        staff().get("/api/v1/teams?exercise=x").then().statusCode(404);
    }

    @Test
    void peopleSeeTargetsAndPlacesInBothLanguages() {
        SampleExercise.Made duel = placed.duel();
        placed.place(duel.jp(), 0, "seals", "<b>seal</b>");
        placed.goOn(duel.id(), 1);
        trainee(duel, "en")
                .accept(ContentType.HTML)
                .get("/play/targets")
                .then()
                .statusCode(200)
                .body(
                        containsString("Tick 2, until"),
                        containsString("<code>&lt;b&gt;seal&lt;/b&gt;</code>"),
                        containsString("your team"));
        RequestSpecification japanese = trainee(duel, "ja").accept(ContentType.HTML);
        japanese.get("/play/targets/live").then().statusCode(200).body(not(containsString("<html")));
        japanese.get("/play/targets").then().statusCode(200).body(containsString("攻撃対象"), containsString("ティック 2"));
    }
}
