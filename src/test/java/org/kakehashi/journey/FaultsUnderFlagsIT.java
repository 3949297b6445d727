package org.kakehashi.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flags and answers come over TCP and HTTP while the platform or its database is taken away. Afterwards nothing that was
 * acknowledged is lost, nothing counts twice, the ledger is whole, and the board is what it says. Longer, and each fault by
 * itself, with {@code -Dkakehashi.test.long=true -Dkakehashi.test.cuts=50 -Dkakehashi.test.flags=20000}; {@code deploy/faults} does so.
 */
class FaultsUnderFlagsIT {
    private static final int CUTS = Integer.getInteger("kakehashi.test.cuts", 3);
    private static final int FLAGS = Integer.getInteger("kakehashi.test.flags", 900);
    private static final long SEED = Long.getLong("kakehashi.test.seed", 20_261_130);
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final int TEAMS = 10;

    @TempDir
    Path home;

    private final Random random = new Random(SEED);
    private RecordedGame game;
    private int places;
    private int tasks;

    @BeforeEach
    void start() throws Exception {
        // Each team captures from nine others: ten services of so many stores are enough for any number here.
        int stores = Math.min(10, 1 + FLAGS / 2_000);
        int services = Math.max(1, Math.min(20, FLAGS / (TEAMS * (TEAMS - 1) * stores)));
        var scenario = new GameScenario(services, stores, Math.min(60, 10 + FLAGS / 400), 600);
        places = TEAMS * (TEAMS - 1) * services * stores;
        tasks = scenario.tasks();
        game = new RecordedGame(home, scenario, TEAMS, Map.of());
        game.begin();
    }

    @AfterEach
    void stop() throws Exception {
        game.close();
    }

    @Test
    void theyComeInTurn() throws Exception {
        List<Fault> all = List.of(this::killPlatform, this::killDatabase, this::freezeDatabase);
        var turn = new AtomicInteger();
        run(
                "kill -9 of the platform, of the database, and a freeze in turn",
                clients -> all.get(turn.getAndIncrement() % all.size()).strike(clients));
    }

    @Test
    @EnabledIfSystemProperty(named = "kakehashi.test.long", matches = "true")
    void thePlatformIsKilledAgainAndAgain() throws Exception {
        run("kill -9 of the platform", this::killPlatform);
    }

    @Test
    @EnabledIfSystemProperty(named = "kakehashi.test.long", matches = "true")
    void theDatabaseIsKilledAgainAndAgain() throws Exception {
        run("kill -9 of the database", this::killDatabase);
    }

    @Test
    @EnabledIfSystemProperty(named = "kakehashi.test.long", matches = "true")
    void theDatabaseIsFrozenAgainAndAgain() throws Exception {
        run("the database frozen", this::freezeDatabase);
    }

    private void killPlatform(RecordingClients clients) throws IOException {
        game.platform.kill();
        game.platform.launch();
    }

    private void killDatabase(RecordingClients clients) throws Exception {
        int unknown = clients.unknown();
        game.platform.signalDatabase("KILL");
        until("somebody to notice", () -> clients.unknown() > unknown || clients.areDone());
    }

    private void freezeDatabase(RecordingClients clients) throws Exception {
        int unknown = clients.unknown();
        game.platform.signalDatabase("STOP");
        try {
            // Most of those who wait for an answer have been told that there is none.
            until("people to be told", () -> clients.unknown() >= unknown + TEAMS || clients.areDone());
        } finally {
            game.platform.signalDatabase("CONT");
        }
    }

    /** What is done to the platform; ends when it is to go on. */
    private interface Fault {
        void strike(RecordingClients clients) throws Exception;
    }

    private void run(String what, Fault fault) throws Exception {
        int all = places + places / 4 + TEAMS * tasks;
        int strikes = 0;
        try (var clients = new RecordingClients(game)) {
            clients.begin(0, tasks);
            for (int cut = 1; cut <= CUTS && !clients.areDone(); cut++) {
                int left = all - clients.known();
                int target = clients.known() + 1 + random.nextInt(Math.max(1, 2 * left / (CUTS - cut + 2)));
                until("answers before cut " + cut, () -> clients.known() >= target || clients.areDone());
                fault.strike(clients);
                int known = clients.known();
                until("answers after cut " + cut, () -> clients.known() > known || clients.areDone());
                strikes++;
            }
            clients.finish();
        }
        game.end();
        String run = "%s, %d times, %d flags, %d answers".formatted(what, strikes, places, TEAMS * tasks);
        assertEquals(List.of(), game.violations(run));
        assertEquals(places + TEAMS * tasks, kept(), "every flag and answer is kept in the end");
        assertTrue(strikes > 0, "nothing was taken away");
    }

    private long kept() throws Exception {
        return game.ledger().facts().stream()
                .filter(fact -> fact.onceKey()
                        .filter(key -> key.startsWith("captured ") || key.startsWith("solved "))
                        .isPresent())
                .count();
    }

    private void until(String what, Callable<Boolean> condition) {
        await(what + ", see " + game.platform.log())
                .atMost(LIMIT)
                .pollInterval(LOOK)
                .until(condition);
    }
}
