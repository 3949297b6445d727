package org.kakehashi.terminal.web;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Joining;
import org.kakehashi.range.engine.Consoles;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.terminal.FakeConsoles;

@QuarkusTest
@TestProfile(FakeShells.class)
class TerminalSocketTest {
    @TestHTTPResource("/")
    URI page;

    @Inject
    SampleExercise sample;

    @Inject
    Joining joining;

    @Inject
    Sessions sessions;

    @Inject
    Lifecycle lifecycle;

    @Inject
    FakeConsoles consoles;

    @Inject
    OpenSockets sockets;

    @Inject
    EntityManager database;

    private Subject holder;

    private SampleExercise.Made exercise;
    private String hana;
    private String lukas;
    private String instructor;

    @BeforeEach
    void twoTraineesOfARunningExercise() {
        exercise = sample.schedule("Terminals", FirstContact.source(), 30);
        sample.put(exercise.id(), ExerciseState.RUNNING, false);
        hana = trainee("Hana");
        holder = sessions.find(hana).orElseThrow().subject();
        lukas = trainee("Lukas");
        instructor = sessions.open(new Subject(Subject.Kind.ACCOUNT, exercise.id()), Set.of(Role.INSTRUCTOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "http://{authority}.evil.example",
                "http://evil.{authority}",
                "http://{host}",
                "http://{host}:1",
                "https://{authority}",
                "http://{authority}/",
                "http://evil@{authority}",
                ""
            })
    void anUpgradeFromElsewhereIsRefusedBeforeItHappens(String origin) {
        String from = origin.replace("{authority}", page.getAuthority()).replace("{host}", page.getHost());
        assertEquals(403, SocketClient.status(page, url("desk-1", hana), hana, from));
    }

    @Test
    void anUpgradeNeedsExactlyOneOrigin() {
        String ticket = url("desk-1", hana);
        assertEquals(403, SocketClient.status(page, ticket, hana));
        assertEquals(403, SocketClient.status(page, ticket, hana, origin(), "https://evil.example"));
        assertEquals(101, SocketClient.status(page, ticket, hana, origin()));
    }

    @Test
    void aTicketOpensOneConnectionOfItsHolderAndNoOther() {
        String used = url("desk-1", hana);
        assertEquals(101, SocketClient.status(page, used, hana, origin()));
        assertEquals(403, SocketClient.status(page, used, hana, origin()));
        assertEquals(403, SocketClient.status(page, url("desk-1", hana), lukas, origin()));
        assertEquals(403, SocketClient.status(page, "/terminal/socket", hana, origin()));
        assertEquals(403, SocketClient.status(page, "/terminal/socket?ticket=" + "0".repeat(64), hana, origin()));
        assertEquals(401, SocketClient.status(page, url("desk-1", hana), "", origin()));
    }

    @ParameterizedTest
    @CsvSource({"desk-1, 200", "desk-2, 404", "desk-3, 404", "desk, 404", "gate, 404", "files, 404", "socket, 404"})
    void aTraineeHasTheOwnDeskAndNoOtherNode(String node, int status) {
        ticket("/terminal/" + node + "/ticket", hana).then().statusCode(status);
        given().cookie("kkh_session", hana).get("/terminal/" + node).then().statusCode(status);
    }

    @Test
    void eachRoleHasItsOwnWayIn() {
        String watch = "/terminal/watch/" + exercise.eu().id() + "/desk-1/ticket";
        ticket(watch, instructor).then().statusCode(200);
        ticket(watch, hana).then().statusCode(403);
        ticket(watch, "").then().statusCode(401);
        ticket("/terminal/desk-1/ticket", instructor).then().statusCode(403);
        ticket("/terminal/watch/" + exercise.eu().id() + "/gate/ticket", instructor)
                .then()
                .statusCode(404);
        ticket("/terminal/watch/999999/desk-1/ticket", instructor).then().statusCode(404);
    }

    @Test
    void beforeTheStartAndAfterTheEndThePageSaysSo() {
        sample.put(exercise.id(), ExerciseState.READY, false);
        ticket("/terminal/desk-1/ticket", hana)
                .then()
                .statusCode(409)
                .body("detail", containsString("when the exercise starts"));
        given().cookie("kkh_session", hana)
                .cookie("language", "ja")
                .header("Accept", "application/json")
                .post("/terminal/desk-1/ticket")
                .then()
                .statusCode(409)
                .body("detail", containsString("演習の開始から"));
    }

    @Test
    void theEleventhTicketInAMinuteIsRefused() {
        for (int i = 0; i < 10; i++) {
            ticket("/terminal/desk-1/ticket", hana).then().statusCode(200);
        }
        ticket("/terminal/desk-1/ticket", hana).then().statusCode(429);
    }

    @Test
    void bytesSizesAndNoticesGoBothWays() {
        SocketClient browser = use("");
        shell().print("\u001b[32m架け橋\u001b[0m$ ");
        browser.awaitText("\u001b[32m架け橋\u001b[0m$ ");
        browser.type("echo 日本語\n");
        await().until(() -> shell().typed.toString().equals("echo 日本語\n"));
        assertEquals(15, browser.awaitNotice("typed").getLong("taken"));
        browser.tell(new JsonObject().put("type", "resize").put("columns", 132).put("rows", 43));
        await().until(() -> shell().size.equals("132x43"));
    }

    @Test
    void afterALostConnectionNothingIsLostAndNothingComesTwice() {
        SocketClient first = use("");
        String session = first.awaitNotice("here").getString("session");
        shell().print("before;");
        first.awaitText("before;");
        first.cut();
        shell().print("meanwhile;");
        SocketClient second = use("&session=" + session + "&from=7");
        second.awaitText("meanwhile;");
        assertEquals(7, second.awaitNotice("here").getLong("from"));
        second.type("x");
        await().until(() -> shell().typed.toString().equals("x"));
    }

    @Test
    void aFloodArrivesWholeAndOnlyAsFastAsItIsConfirmed() {
        SocketClient browser = use("");
        var shell = shell();
        Thread flood = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 64; i++) {
                shell.print("y".repeat(16 * 1024));
            }
        });
        await().until(() -> browser.text().length() == 64 * 1024);
        await().during(300, TimeUnit.MILLISECONDS)
                .until(() -> flood.isAlive() && browser.text().length() == 64 * 1024);
        while (browser.text().length() < 64 * 16 * 1024) {
            browser.tell(new JsonObject()
                    .put("type", "seen")
                    .put("to", browser.text().length()));
        }
        await().until(() -> !flood.isAlive());
    }

    @Test
    void watchingIsReadOnlyAndShowsNothingDangerous() {
        SocketClient browser = use("");
        SocketClient watcher = SocketClient.open(page, watchUrl(), instructor, origin());
        assertEquals(true, watcher.awaitNotice("watching").getBoolean("open"));
        shell().print("safe\u001b]52;c;ZXZpbA==\u0007!");
        watcher.awaitText("safe!");
        await().until(() -> browser.notices.stream()
                .anyMatch(notice -> notice.getString("type").equals("watched") && notice.getInteger("by") == 1));
        watcher.type("whoami\n");
        assertEquals(4010, watcher.closeCode.orTimeout(10, TimeUnit.SECONDS).join());
        assertEquals("", shell().typed.toString());
        await().until(() -> browser.notices.getLast().getInteger("by", -1) == 0);
    }

    @Test
    void aFrameThatIsTooLargeEndsTheConnectionAndNotTheShell() {
        SocketClient browser = use("");
        String session = browser.awaitNotice("here").getString("session");
        var shell = shell();
        browser.offer(new byte[65 * 1024]);
        assertTrue(browser.closeCode.orTimeout(10, TimeUnit.SECONDS).join() >= 1002);
        assertEquals("", shell.typed.toString());
        SocketClient again = use("&session=" + session + "&from=0");
        assertEquals(session, again.awaitNotice("here").getString("session"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no json", "[]", "{\"type\":7}", "{\"type\":\"dance\"}", "{\"type\":\"resize\",\"rows\":\"x\"}"})
    void aNoticeThatNobodyUnderstandsEndsTheConnection(String text) {
        SocketClient browser = use("");
        browser.awaitNotice("here");
        browser.tell(text);
        assertEquals(4010, browser.closeCode.orTimeout(10, TimeUnit.SECONDS).join());
    }

    @Test
    void theEndOfTheExerciseEndsItsTerminals() {
        SocketClient browser = use("");
        browser.awaitNotice("here");
        lifecycle.end(exercise.id(), "test");
        assertEquals(4002, browser.closeCode.orTimeout(10, TimeUnit.SECONDS).join());
        await().until(() -> shell().ended);
    }

    @ParameterizedTest
    @CsvSource({"en, The exercise is paused", "ja, 一時停止中です"})
    void aPageWithATerminalOnlyShowsAPause(String language, String words) {
        openDesk("", language).statusCode(200).body(not(containsString(words)));
        openDesk("/live?seen=GOING", language).statusCode(204);
        sample.put(exercise.id(), ExerciseState.PAUSED, false);
        openDesk("", language).statusCode(200).body(containsString(words));
        openDesk("/live?seen=GOING", language).statusCode(200).body(containsString(words));
        openDesk("/live?seen=PAUSED", language).statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({"en, 'The exercise has ended'", "ja, 演習が終了した"})
    void aPageWithATerminalOnlySaysThatTheExerciseIsOverAndAsksNoMore(String language, String words) {
        sample.put(exercise.id(), ExerciseState.ENDED, false);
        openDesk("/live?seen=GOING", language)
                .statusCode(200)
                .body(containsString(words))
                .body(not(containsString("hx-get")));
    }

    @ParameterizedTest
    @CsvSource({"en", "ja"})
    void theShellLearnsTheLanguageOfItsUserAndANodeThatIsThere(String language) {
        String url = given().cookie("kkh_session", hana)
                .cookie("language", language)
                .header("Accept", "application/json")
                .contentType("application/json")
                .body("{}")
                .post("/terminal/desk-1/ticket")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        SocketClient browser = SocketClient.open(page, url, hana, origin());
        browser.awaitNotice("here");
        assertEquals(new Consoles.Greeting(language, "gate"), shell().greeting);
    }

    private ValidatableResponse openDesk(String part, String language) {
        return given().cookie("kkh_session", hana)
                .cookie("language", language)
                .get("/terminal/desk-1" + part)
                .then();
    }

    @Test
    void aTerminalEndsWithItsSessionAndTheShellWaits() {
        SocketClient browser = use("");
        String session = browser.awaitNotice("here").getString("session");
        SocketClient watcher = SocketClient.open(page, watchUrl(), instructor, origin());
        watcher.awaitNotice("watching");
        var shell = shell();
        sessions.end(instructor);
        assertEquals(4011, watcher.closeCode.orTimeout(10, TimeUnit.SECONDS).join());
        sessions.end(lukas);
        browser.type("a");
        await().until(() -> shell.typed.toString().equals("a"));
        sessions.end(hana);
        assertEquals(4011, browser.closeCode.orTimeout(10, TimeUnit.SECONDS).join());
        ticket("/terminal/desk-1/ticket", hana).then().statusCode(401);
        hana = sessions.open(holder, Set.of(Role.TRAINEE));
        assertEquals(
                session,
                use("&session=" + session + "&from=0").awaitNotice("here").getString("session"));
    }

    @Test
    void aSessionThatEndsByAgeIsNoticedToo() {
        SocketClient browser = use("");
        browser.awaitNotice("here");
        sockets.endWithTheirSessions();
        browser.type("a");
        await().until(() -> shell().typed.toString().equals("a"));
        QuarkusTransaction.requiringNew().run(() -> age(hana));
        sockets.endWithTheirSessions();
        assertEquals(4011, browser.closeCode.orTimeout(10, TimeUnit.SECONDS).join());
    }

    private void age(String token) {
        database.createNativeQuery("update session set expires_at = utc_timestamp(6) where token_hash = ?1")
                .setParameter(1, Sessions.handle(token))
                .executeUpdate();
    }

    @Test
    void thePageNamesTheDeskInBothLanguagesAndHasAllItsSentences() {
        given().cookie("kkh_session", hana)
                .get("/terminal/desk-1")
                .then()
                .statusCode(200)
                .body(containsString("Terminal on desk-1"))
                .body(containsString("data-ticket-url=\"/terminal/desk-1/ticket\""));
        given().cookie("kkh_session", instructor)
                .cookie("language", "ja")
                .get("/terminal/watch/" + exercise.eu().id() + "/desk-1")
                .then()
                .statusCode(200)
                .body(containsString("Lyon の desk-1 を閲覧中"))
                .body(containsString("/terminal/watch/" + exercise.eu().id() + "/desk-1/ticket"))
                .body(containsString("data-watch"));
    }

    private String trainee(String name) {
        long id = joining.join(exercise.eu().joinCode(), name).id();
        return sessions.open(new Subject(Subject.Kind.PARTICIPANT, id), Set.of(Role.TRAINEE));
    }

    private SocketClient use(String where) {
        return SocketClient.open(page, url("desk-1", hana) + where, hana, origin());
    }

    private FakeConsoles.Shell shell() {
        await().until(() -> !consoles.shells.isEmpty()
                && consoles.last().teamId == exercise.eu().id());
        return consoles.last();
    }

    private String url(String node, String cookie) {
        return ticket("/terminal/" + node + "/ticket", cookie)
                .then()
                .statusCode(200)
                .extract()
                .path("url");
    }

    private String watchUrl() {
        return ticket("/terminal/watch/" + exercise.eu().id() + "/desk-1/ticket", instructor)
                .then()
                .statusCode(200)
                .extract()
                .path("url");
    }

    private static io.restassured.response.Response ticket(String path, String cookie) {
        return given().cookie("kkh_session", cookie)
                .header("Accept", "application/json")
                .post(path);
    }

    private String origin() {
        return "http://" + page.getAuthority();
    }
}
