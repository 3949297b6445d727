package org.kakehashi.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people see, and what is kept, while the engine or the database is away in the middle of an exercise. Each test is a
 * step and builds on the one before.
 */
@Tag("docker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {
    private static final Duration DEPLOY_LIMIT = Duration.ofMinutes(2);
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(1);
    private static final int NODES = 8;
    private static final Pattern KEY =
            Pattern.compile("answer\"[^>]*>\\s*<input type=\"hidden\" name=\"key\" value=\"([^\"]+)\"");

    @TempDir
    static Path home;

    private final Leftovers engine = new Leftovers(Installation.ID);
    private EngineRelay relay;
    private Platform platform;
    private Visitor instructor;
    private Visitor haruto;

    @BeforeAll
    void start() throws Exception {
        relay = new EngineRelay(home);
        platform = Platform.start(home, relay.address());
        instructor = new Visitor(platform.address(), "en");
        haruto = new Visitor(platform.address(), "ja");
        String login = URI.create(platform.link("/first-login/")).getPath();
        assertEquals(
                303,
                instructor
                        .post(login, "password=over the sea, a bridge", "repeat=over the sea, a bridge")
                        .statusCode());
        String join = URI.create(platform.links("/join/").getLast()).getPath();
        assertEquals(303, haruto.post(join, "name=陽翔", "language=ja").statusCode());
    }

    @AfterAll
    void stop() throws Exception {
        instructor.post("/exercises/1/steps/end", "reason=");
        instructor.post("/exercises/1/steps/clean-up", "reason=");
        await("nothing to be left").atMost(DEPLOY_LIMIT).until(() -> engine.all(), List.of()::equals);
        haruto.close();
        instructor.close();
        platform.close();
        relay.close();
        engine.close();
    }

    @Test
    @Order(1)
    void anEngineThatIsAwayIsNamedToTheInstructorAndKeepsNobodyOut() throws Exception {
        await("the cause")
                .atMost(RECOVERY_LIMIT)
                .until(
                        () -> instructor.get("/exercises/1").body(),
                        page -> page.contains("The container engine at " + relay.address() + " does not answer")
                                && page.contains("it goes on by itself when it is back"));
        assertEquals(200, haruto.get("/play").statusCode());
        assertEquals(200, instructor.get("/q/health/ready").statusCode());
    }

    @Test
    @Order(2)
    void theDeploymentGoesOnByItselfWhenTheEngineIsBack() throws Exception {
        relay.mend();
        await("every range to be ready, see " + platform.log())
                .atMost(DEPLOY_LIMIT)
                .until(() -> instructor.get("/exercises/1").body().contains("/exercises/1/steps/start"));
        assertEquals(NODES, engine.running(), () -> engine.all().toString());
        assertEquals(303, instructor.post("/exercises/1/steps/start", "reason=").statusCode());
    }

    @Test
    @Order(3)
    void answersCountWhileTheEngineIsAwayAndNoNodeIsMadeTwice() throws Exception {
        relay.cut();
        await("the cause")
                .atMost(RECOVERY_LIMIT)
                .until(
                        () -> instructor.get("/exercises/1").body(),
                        page -> page.contains("it goes on by itself when it is back"));
        assertEquals(
                303,
                haruto.post("/play/tasks/find-leak/answer", "answer=KKH{first}", "key=" + key())
                        .statusCode());
        assertEquals(1, wrongAnswers());
        relay.mend();
        await("the cause to go")
                .atMost(RECOVERY_LIMIT)
                .until(
                        () -> instructor.get("/exercises/1").body(),
                        page -> !page.contains("it goes on by itself when it is back"));
        assertEquals(NODES, engine.containers().size(), () -> engine.all().toString());
    }

    @Test
    @Order(4)
    void aFrozenDatabaseIsSaidAtOnceAndWhatWasTypedCountsOnceAfterwards() throws Exception {
        String key = key();
        assertEquals(200, haruto.get("/board/1").statusCode());
        int before = log().size();
        platform.signalDatabase("STOP");

        HttpResponse<String> answer =
                haruto.post("/play/tasks/find-leak/answer", "HX-Request: true", "answer=KKH{second}", "key=" + key);
        assertEquals(503, answer.statusCode());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(answer.body().contains("現在データベースに接続できません"), answer::body);
        HttpResponse<String> page = haruto.get("/play");
        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("現在利用できません"), page::body);
        HttpResponse<String> board = haruto.get("/board/1");
        assertEquals(200, board.statusCode());
        assertTrue(board.body().contains("最後に取得したスコアボードを表示しています"), board::body);
        assertEquals(200, haruto.get("/q/health/live").statusCode());
        assertEquals(503, haruto.get("/q/health/ready").statusCode());

        platform.signalDatabase("CONT");
        statusesUntilAllIsWell();
        for (int times = 0; times < 2; times++) {
            HttpResponse<String> again =
                    haruto.post("/play/tasks/find-leak/answer", "answer=KKH{second}", "key=" + key);
            assertEquals(303, again.statusCode());
        }
        assertEquals(2, wrongAnswers());
        assertToldOnce(before);
    }

    @Test
    @Order(5)
    void aKilledDatabaseComesBackByItselfAndNobodyIsTakenForAStranger() throws Exception {
        int before = log().size();
        platform.signalDatabase("KILL");
        // Never "not found" or "not for you": who cannot be looked up is not unknown.
        Set<Integer> seen = statusesUntilAllIsWell();
        assertTrue(Set.of(200, 503).containsAll(seen), seen::toString);
        assertEquals(2, wrongAnswers());
        assertToldOnce(before);
    }

    private Set<Integer> statusesUntilAllIsWell() {
        Set<Integer> seen = new TreeSet<>();
        await("the pages to come back").atMost(RECOVERY_LIMIT).until(() -> {
            int status = haruto.get("/play").statusCode();
            seen.add(status);
            return status == 200 && haruto.get("/q/health/ready").statusCode() == 200;
        });
        return seen;
    }

    /** Once that it is away, if anything has met it, and once that it is back. */
    private void assertToldOnce(int before) throws IOException {
        await("the recovery to be told")
                .atMost(RECOVERY_LIMIT)
                .until(() ->
                        count(before, "the database works again") == count(before, "the database does not answer"));
        assertTrue(
                count(before, "the database does not answer") <= 1,
                () -> platform.log().toString());
        assertEquals(0, count(before, " ERROR "), () -> platform.log().toString());
    }

    private long count(int before, String words) throws IOException {
        return log().stream().skip(before).filter(line -> line.contains(words)).count();
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(platform.log());
    }

    private String key() throws IOException, InterruptedException {
        Matcher key = KEY.matcher(haruto.get("/play").body());
        assertTrue(key.find(), "a form for an answer");
        return key.group(1);
    }

    /** By the facts of the ledger, as the team's own page tells them. */
    private long wrongAnswers() throws IOException, InterruptedException {
        return Stream.of(haruto.get("/board/1/teams/2").body().split("<tr id=\"fact-"))
                .skip(1)
                .count();
    }
}
