package org.kakehashi.tick.submission.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.launch.database.FreePort;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.history.History;
import org.kakehashi.scoring.history.HistoryChecker;
import org.kakehashi.scoring.history.Outcome;
import org.kakehashi.tick.submission.Defended;

/**
 * The process that takes flags is killed again and again while they come. Whatever it said counts is stored, and nothing
 * counts twice. {@code -Dkakehashi.test.cuts=50 -Dkakehashi.test.flags=20000} is the long form.
 */
@QuarkusTest
class KilledFlagServerTest {
    private static final int CUTS = Integer.getInteger("kakehashi.test.cuts", 3);
    private static final int FLAGS = Integer.getInteger("kakehashi.test.flags", 1_200);
    private static final int CLIENTS = 4;

    /** Stores of the sample's services, as service and store. */
    private static final int[][] PLACES = {{0, 0}, {0, 1}, {1, 0}};

    @Inject
    Defended defended;

    @Inject
    Ledger ledger;

    @TempDir
    Path folder;

    private final List<FlagClient> clients = new ArrayList<>();
    private final History history = new History();

    /** What is stored for each flag. */
    private final Map<String, String> events = new HashMap<>();

    private SampleExercise.Made game;
    private int port;

    @Test
    void nothingThatWasSaidToCountIsLostAndNothingCountsTwice() throws Exception {
        game = defended.begun();
        port = FreePort.draw();
        String secret = defended.secret(game.id());
        List<List<String>> work = work();
        var over = new AtomicBoolean();
        Random random = new Random(20261130);
        int made = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sending = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                var client = new FlagClient(
                        port,
                        String.valueOf(sender(i).id()),
                        history,
                        flag -> Objects.requireNonNull(events.get(flag)));
                List<String> own = work.get(i);
                clients.add(client);
                sending.add(threads.submit(() -> client.submit(own, () -> !over.get())));
            }
            try {
                for (int cut = 1; cut <= CUTS; cut++) {
                    Process server = start(secret);
                    int before = made;
                    int share = 1 + random.nextInt(Math.max(1, 2 * (FLAGS - before) / (CUTS - cut + 2)));
                    Awaitility.await("flags before cut " + cut)
                            .atMost(Duration.ofMinutes(2))
                            .pollInterval(Duration.ofMillis(5))
                            .until(() -> !server.isAlive() || stored() >= Math.min(FLAGS - 1, before + share));
                    assertTrue(server.isAlive(), "the server ended by itself: " + Files.readString(log()));
                    server.destroyForcibly().onExit().join();
                    made = stored();
                }
                Process last = start(secret);
                for (Future<?> each : sending) {
                    each.get();
                }
                last.destroyForcibly().onExit().join();
            } finally {
                over.set(true);
            }
        }
        check();
    }

    private Team sender(int client) {
        return client % 2 == 0 ? game.eu() : game.jp();
    }

    /** Half of the flags are sent by two clients of a team at once. */
    private List<List<String>> work() {
        List<List<String>> work = new ArrayList<>();
        for (int team = 0; team < 2; team++) {
            Team victim = sender(team + 1);
            List<String> flags = new ArrayList<>();
            for (int i = 0; i < FLAGS / 2; i++) {
                int[] place = PLACES[i % PLACES.length];
                int tick = i / PLACES.length;
                String flag = defended.flag(victim, tick, place[0], place[1]);
                flags.add(flag);
                events.put(flag, capture(sender(team), victim, tick, place));
            }
            work.add(flags.subList(0, flags.size() * 3 / 4));
            work.add(flags.subList(flags.size() / 4, flags.size()));
        }
        return List.of(work.get(0), work.get(2), work.get(1), work.get(3));
    }

    private static String capture(Team attacker, Team victim, int tick, int[] place) {
        Service service = Defended.services().get(place[0]);
        String store = service.stores().get(place[1]).id();
        var when = new FactTime(Instant.EPOCH, Duration.ZERO);
        return new TickFact.FlagCaptured(attacker.id(), 0, when, tick, service.id(), store, victim.id(), tick)
                .onceKey()
                .orElseThrow();
    }

    private Process start(String secret) throws IOException {
        var settings = ConfigProvider.getConfig();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path")));
        for (String name : List.of("jdbc.url", "username", "password")) {
            String key = "quarkus.datasource." + name;
            command.add("-D" + key + "=" + settings.getValue(key, String.class));
        }
        command.addAll(List.of(
                FlagServer.class.getName(),
                String.valueOf(port),
                String.valueOf(game.id()),
                secret,
                String.valueOf(game.eu().id()),
                String.valueOf(game.jp().id())));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private int stored() {
        return (int) ledger.end(game.id()).sequence();
    }

    private void check() {
        List<Outcome.Stored> captures = defended.captures(game.id()).stream()
                .map(entry -> new Outcome.Stored(
                        entry.sequence(), entry.fact().onceKey().orElseThrow()))
                .toList();
        assertEquals(FLAGS, captures.size(), "each flag counts");
        assertEquals(List.of(), HistoryChecker.check(history, Outcome.of(captures, ledger.firstBroken(game.id()))));
        int connections = clients.stream().mapToInt(FlagClient::connections).sum();
        assertTrue(connections > CLIENTS, "nobody was cut off");
        System.out.printf(
                "%d cuts, %d flags, %d connections, %s%n",
                CUTS, FLAGS, connections, HistoryChecker.summary(history.operations()));
    }
}
