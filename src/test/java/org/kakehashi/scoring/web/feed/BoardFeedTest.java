package org.kakehashi.scoring.web.feed;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.TeamClass;
import org.kakehashi.exercise.team.TeamClasses;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.SampleFacts.Kind;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.web.PlayedExercise;
import org.kakehashi.tick.TickSourceTest;
import org.kakehashi.tick.info.web.DescribedAnswers;
import org.kakehashi.tick.submission.Defended;

@QuarkusTest
class BoardFeedTest {
    @Inject
    PlayedExercise exercise;

    @Inject
    SampleExercise samples;

    @Inject
    Defended defended;

    @Inject
    TeamClasses classes;

    @Inject
    Exercises exercises;

    private ValidatableResponse get(String session, String path) {
        return given().cookie("kkh_session", session).get("/board/" + path).then();
    }

    private String code(long id) {
        return QuarkusTransaction.requiringNew().call(() -> exercises.get(id).observerCode());
    }

    /** Feeds are made at most once a second. */
    private void awaitFirst(String path, String team) {
        await().until(() -> given().get(path).jsonPath().getString("standings[0].team"), equalTo(team));
    }

    @Test
    void ctftimeReadsPlacesScoresAndTimesByTheLinkForObservers() {
        PlayedExercise.Played played = exercise.start();
        List<String> tasks = get(exercise.staff(), played.id() + "/feed/ctftime.json")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("tasks");
        exercise.fact(played, played.kyoto(), Kind.SOLVED, tasks.getFirst());
        String path = "/watch/" + code(played.id()) + "/ctftime.json";
        awaitFirst(path, "京都");
        given().get(path)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .header("Access-Control-Allow-Origin", nullValue())
                .body("standings", hasSize(3))
                .body("standings[0].pos", is(1))
                .body("standings[0].score", greaterThan(0))
                .body("standings[0].taskStats['" + tasks.getFirst() + "'].points", greaterThan(0))
                .body("standings[0].taskStats['" + tasks.getFirst() + "'].time", greaterThan(1_500_000_000))
                .body("standings[0].lastAccept", greaterThan(1_500_000_000))
                .body("standings[1].pos", is(2))
                .body("standings[2].pos", is(2));
    }

    @Test
    void feedsTellNothingThatAFreezeHoldsBackNotToStaffEither() {
        PlayedExercise.Played played = exercise.start();
        String task = get(exercise.staff(), played.id() + "/feed/ctftime.json")
                .extract()
                .jsonPath()
                .getString("tasks[0]");
        exercise.fact(played, played.lyon(), Kind.SOLVED, task);
        String path = "/watch/" + code(played.id()) + "/ctftime.json";
        awaitFirst(path, "Lyon");
        defended.append(played.id(), new Fact.FreezeSet(defended.now(), "the last hour", "account:1"));
        for (int other = 1; other < 3; other++) {
            exercise.fact(
                    played,
                    played.porto(),
                    Kind.SOLVED,
                    get(exercise.staff(), played.id() + "/feed/ctftime.json")
                            .extract()
                            .jsonPath()
                            .getString("tasks[" + other + "]"));
        }
        for (String file : List.of("ctftime.json", "standings.json")) {
            String frozen = get(exercise.staff(), played.id() + "/feed/" + file)
                    .extract()
                    .asString();
            assertEquals(frozen.indexOf("Porto") > frozen.indexOf("Lyon"), true, frozen);
        }
        await().until(() -> get(exercise.staff(), played.id() + "/feed/standings.json")
                .extract()
                .jsonPath()
                .getBoolean("frozen"));
        get(exercise.staff(), played.id() + "/feed/standings.json")
                .body("teams.find { it.name == 'Porto' }.points", is(0));
    }

    @Test
    void attackDefenceIsToldInTheShapeOfFaustCtfAndByClass() throws IOException {
        SampleExercise.Made duel = samples.schedule("Duel", TickSourceTest.DUEL, 120);
        samples.startedSecondsAgo(duel.id(), 60);
        classes.declare(duel.jp().id(), TeamClass.AGENTS, "participant:1");
        defended.append(duel.id(), new TickFact.TickOpened(defended.now(), 0));
        defended.append(duel.id(), checked(duel.eu().id(), CheckVerdict.OK, 1));
        defended.append(duel.id(), checked(duel.jp().id(), CheckVerdict.OFFLINE, 0));
        defended.append(duel.id(), new TickFact.TickClosed(defended.now(), 0));
        String observer = exercise.observer(duel.id());
        get(observer, duel.id() + "/feed/scoreboard.json")
                .statusCode(200)
                .body("tick", is(0))
                .body("teams", hasSize(2))
                .body("teams[0].rank", is(1))
                .body("teams[0].id", is(1))
                .body("teams[0].services[0].status", is(0))
                .body("teams[0].services[0].sla", greaterThan(0))
                .body("teams[1].services[0].status", is(1))
                .body("'status-descriptions'.'1'", is("down"));
        get(observer, duel.id() + "/feed/ctftime.json")
                .body("tasks", equalTo(List.of("hanko")))
                .body("standings[0].taskStats.hanko.points", greaterThan(0));
        get(observer, duel.id() + "/feed/standings.json?class=agents")
                .body("teams", hasSize(1))
                .body("teams[0].name", equalTo(duel.jp().name()))
                .body("teams[0].class", equalTo("agents"))
                .body("teams[0].rank", is(1))
                .body("teams[0].number", is(2))
                .body("teams[0].services.hanko.state", equalTo("OFFLINE"));
        var described = new DescribedAnswers(
                new ObjectMapper().readTree(given().get("/api/openapi.json").asString()));
        for (String file : List.of("ctftime.json", "scoreboard.json", "standings.json")) {
            String answer = get(observer, duel.id() + "/feed/" + file).extract().asString();
            assertEquals(
                    List.of(),
                    described.flaws("get", "/board/{exercise}/feed/{file}", new ObjectMapper().readTree(answer)));
        }
        get(observer, duel.id() + "/feed/scoreboard.json?class=agents")
                .body("teams", hasSize(1))
                .body("teams[0].rank", is(1));
    }

    private TickFact.ServiceChecked checked(long team, CheckVerdict verdict, int present) {
        return new TickFact.ServiceChecked(team, defended.now(), 0, "hanko", verdict, List.of(present, present), 1, "");
    }

    @Test
    void whatIsNotThereOrNotTheirsIsSaidInWords() {
        PlayedExercise.Played played = exercise.start();
        String staff = exercise.staff();
        get(staff, played.id() + "/feed/nonsense.json").statusCode(404).body("detail", containsString("ctftime.json"));
        get(staff, played.id() + "/feed/scoreboard.json").statusCode(404);
        get(staff, "999999/feed/ctftime.json").statusCode(404);
        get(staff, played.id() + "/feed/ctftime.json?class=robots")
                .statusCode(400)
                .body("detail", containsString("people-with-ai"));
        given().get("/watch/nobody/ctftime.json").then().statusCode(404).body("detail", containsString("observers"));
        given().header("Accept-Language", "ja")
                .get("/watch/nobody/ctftime.json")
                .then()
                .statusCode(404)
                .body("detail", containsString("リンク"));
        PlayedExercise.Played other = exercise.start();
        get(exercise.observer(other.id()), played.id() + "/feed/ctftime.json").statusCode(404);
        given().get("/board/" + played.id() + "/feed/ctftime.json").then().statusCode(401);
        String tag = get(staff, played.id() + "/feed/ctftime.json").extract().header("ETag");
        given().cookie("kkh_session", staff)
                .header("If-None-Match", tag)
                .get("/board/" + played.id() + "/feed/ctftime.json")
                .then()
                .statusCode(304);
    }
}
