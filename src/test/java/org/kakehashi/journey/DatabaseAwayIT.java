package org.kakehashi.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * While the database is frozen or gone, everybody is told within three seconds, whatever was asked for and all at once; and
 * everything works again soon after it is back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /** What the platform itself may take. */
    private static final Duration TOLD = Duration.ofSeconds(3);

    /** From the moment at which the database takes connections again. */
    private static final Duration BACK = Duration.ofSeconds(10);

    /** The best of so many counts: what the machine is busy with besides hardly slows all of them. */
    private static final int TIMES = 4;

    @TempDir
    static Path home;

    private final HttpClient programs = HttpClient.newHttpClient();
    private RecordedGame game;

    /** @param late how long it took */
    private record Answer(int status, Duration late) {}

    @BeforeAll
    void start() throws Exception {
        game = new RecordedGame(home, new GameScenario(1, 2, 4, 600), 2, Map.of());
        game.begin();
        assertEquals(Set.of(200, 303), statuses(all()), "everything works before");
    }

    @AfterAll
    void stop() throws Exception {
        programs.close();
        game.close();
    }

    @Test
    void aFrozenDatabaseIsToldWithinThreeSeconds() throws Exception {
        game.platform.signalDatabase("STOP");
        try {
            assertTold("frozen");
        } finally {
            game.platform.signalDatabase("CONT");
        }
        assertBack("frozen");
    }

    @Test
    void aDatabaseThatIsGoneIsToldWithinThreeSeconds() throws Exception {
        // As long as its guardian starts it again, which it does for ever, it is killed again.
        Map<String, List<Answer>> answers = new TreeMap<>();
        for (int i = 0; i < TIMES; i++) {
            kill();
            ask(answers);
        }
        assertTold("gone", answers);
        assertBack("gone");
    }

    private void kill() throws Exception {
        await("a database to kill").atMost(LIMIT).until(() -> {
            try {
                game.platform.signalDatabase("KILL");
                return true;
            } catch (IllegalStateException notThere) {
                return false;
            }
        });
    }

    private void assertTold(String what) throws Exception {
        Map<String, List<Answer>> answers = new TreeMap<>();
        for (int i = 0; i < TIMES; i++) {
            ask(answers);
        }
        assertTold(what, answers);
    }

    private void ask(Map<String, List<Answer>> answers) throws Exception {
        all().forEach((name, answer) ->
                answers.computeIfAbsent(name, first -> new ArrayList<>()).add(answer));
    }

    private void assertTold(String what, Map<String, List<Answer>> answers) {
        System.out.println("database " + what + ": " + answers);
        answers.forEach((name, told) -> {
            assertTrue(
                    told.stream().allMatch(answer -> Set.of(200, 303, 503).contains(answer.status())),
                    () -> name + ": " + told);
            Duration best =
                    told.stream().map(Answer::late).min(Duration::compareTo).orElseThrow();
            assertTrue(best.compareTo(TOLD) <= 0, () -> name + " is not told in time: " + told);
        });
        for (String name : List.of("a page", "a form", "staff")) {
            assertTrue(answers.get(name).stream().anyMatch(answer -> answer.status() == 503), () -> name + answers);
        }
    }

    private void assertBack(String what) throws Exception {
        await("the database").atMost(LIMIT).ignoreExceptions().until(() -> {
            try (var database = game.database()) {
                return database.isValid(1);
            }
        });
        long since = System.nanoTime();
        await("everything to work").atMost(LIMIT).until(() -> statuses(all()).equals(Set.of(200, 303)));
        Duration took = Duration.ofNanos(System.nanoTime() - since);
        System.out.println("database " + what + ": everything works " + took.toMillis() + " ms after it is back");
        assertTrue(took.compareTo(BACK) <= 0, () -> "back after " + took);
    }

    private static Set<Integer> statuses(Map<String, Answer> answers) {
        return Set.copyOf(answers.values().stream().map(Answer::status).toList());
    }

    /** One request of each kind, all at once. */
    private Map<String, Answer> all() throws Exception {
        Visitor trainee = game.players().getFirst().visitor();
        String form = "/play/tasks/" + GameScenario.task(0) + "/answer";
        Map<String, Callable<Integer>> asked = new TreeMap<>(Map.of(
                "a page",
                () -> trainee.get("/play").statusCode(),
                "news of a page",
                () -> trainee.get("/board/" + game.exercise()).statusCode(),
                "a form",
                () -> trainee.post(form, "answer=" + GameScenario.answer(0), "key=always-the-same")
                        .statusCode(),
                "a stranger",
                () -> status("/", "text/html"),
                "staff",
                () -> game.instructor().get("/exercises/" + game.exercise()).statusCode(),
                "flags",
                () -> flags(game.players().getFirst().token()),
                "flags of a stranger",
                () -> flags("KKT_1_" + "a".repeat(26)),
                "a stream",
                this::stream));
        Map<String, Answer> answers = new TreeMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<Answer>> asking = new TreeMap<>();
            asked.forEach((name, question) -> asking.put(name, threads.submit(() -> timed(question))));
            for (String name : asking.keySet()) {
                answers.put(name, asking.get(name).get());
            }
        }
        return answers;
    }

    private static Answer timed(Callable<Integer> question) throws Exception {
        long begun = System.nanoTime();
        int status = question.call();
        return new Answer(status, Duration.ofNanos(System.nanoTime() - begun));
    }

    private int status(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(at(path)).header("Accept", accept).build();
        return programs.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private URI at(String path) {
        return game.platform.address().resolve(path);
    }

    /** Something that is no flag; whose token it is, and whether play goes on, must be known. */
    private int flags(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at("/api/v1/flags"))
                .header("Content-Type", "application/json")
                .header("X-Team-Token", token)
                .PUT(HttpRequest.BodyPublishers.ofString("[\"KKH_" + "a".repeat(44) + "\"]"))
                .build();
        int status =
                programs.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        return status == 403 ? 200 : status;
    }

    /** Its head is enough. */
    private int stream() throws IOException, InterruptedException {
        HttpResponse<InputStream> stream =
                game.players().getLast().visitor().open("/board/" + game.exercise() + "/stream");
        stream.body().close();
        return stream.statusCode();
    }
}
