package org.kakehashi.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.history.TickHistory;

/**
 * Ticks go on where they were when the platform is killed, and as if nothing had been when the clock is set. Its ticks are too
 * short for a busy machine, so {@code deploy/faults} alone runs it.
 */
@EnabledIfSystemProperty(named = "kakehashi.test.long", matches = "true")
class TicksAcrossFaultsIT {
    private static final int CUTS = Math.min(20, Integer.getInteger("kakehashi.test.cuts", 2));
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration TICK = Duration.ofSeconds(10);
    private static final GameScenario SCENARIO = new GameScenario(2, 2, 2, (int) TICK.toSeconds());
    private static final int TEAMS = 3;

    /** Of Debian's package {@code faketime}, which sets the clock for one process and its children. */
    private static final List<Path> FAKETIME = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));

    @TempDir
    Path home;

    private final Random random = new Random(Long.getLong("kakehashi.test.seed", 20_261_130));
    private RecordedGame game;

    private void start(Map<String, String> settings) throws Exception {
        game = new RecordedGame(home, SCENARIO, TEAMS, settings);
        game.begin();
    }

    @AfterEach
    void stop() throws Exception {
        if (game != null) {
            game.close();
        }
    }

    @Test
    void whatAKilledPlatformMissedIsVoidAndNothingIsPlacedTwice() throws Exception {
        start(Map.of());
        for (int cut = 1; cut <= CUTS; cut++) {
            awaitOpened(opened().size() + 1);
            // As if it had been away for longer.
            game.age(TICK.multipliedBy(random.nextInt(5)));
            game.platform.kill();
            game.platform.launch();
        }
        awaitOpened(opened().size() + 1);
        report("ticks across kill -9, %d times".formatted(CUTS));
    }

    @Test
    void ticksGoOnEvenlyWhenTheClockIsSet() throws Exception {
        Optional<Path> library = FAKETIME.stream().filter(Files::exists).findFirst();
        assumeTrue(library.isPresent(), "needs the package faketime");
        Path clock = home.resolve("clock");
        set(clock, "+0");
        long begun = System.nanoTime();
        start(Map.of("PATH", databaseUnder(library.get(), clock) + ":" + System.getenv("PATH")));
        for (String offset : List.of("+3600", "-3600", "+0")) {
            set(clock, offset);
            await("the clock of the database to be " + offset)
                    .atMost(LIMIT)
                    .until(() -> Math.abs(offset() - Long.parseLong(offset)) < 60);
            awaitOpened(opened().size() + 2);
        }
        int last = report("ticks while the clock is set by an hour, there and back");
        long passed = Duration.ofNanos(System.nanoTime() - begun).dividedBy(TICK);
        assertTrue(last <= passed, () -> "tick " + last + " after " + passed + " ticks of time");
        assertTrue(Files.readString(game.platform.log()).contains("the clock of the database was set by"));
        assertTrue(Files.readString(game.platform.log()).contains("the clock of the database is right again"));
    }

    /**
     * Only the database's clock is set: play time is by that one, and a Java process does not run well under such a library.
     *
     * @return a folder with a server that starts so
     */
    private Path databaseUnder(Path library, Path clock) throws Exception {
        Path server = Stream.of("/usr/sbin/mariadbd", "/usr/bin/mariadbd", "/usr/local/sbin/mariadbd")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        Path folder = Files.createDirectory(home.resolve("bin"));
        Path program =
                Files.writeString(folder.resolve("mariadbd"), """
                #!/bin/sh
                export LD_PRELOAD=%s FAKETIME_TIMESTAMP_FILE=%s FAKETIME_CACHE_DURATION=1 FAKETIME_DONT_FAKE_MONOTONIC=1
                exec %s "$@"
                """.formatted(library, clock.toAbsolutePath(), server));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    /** At once or not at all, since it is read all the time. */
    private void set(Path clock, String offset) throws Exception {
        Path fresh = Files.writeString(home.resolve("clock.new"), offset + "\n");
        Files.move(fresh, clock, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** In seconds, from the clock of this process. */
    private long offset() throws Exception {
        return game.one("select unix_timestamp()", row -> row.getLong(1)) - System.currentTimeMillis() / 1000;
    }

    private Set<Integer> opened() throws Exception {
        return numbers(game.ledger().facts().stream().filter(TickFact.TickOpened.class::isInstance));
    }

    private static Set<Integer> numbers(Stream<Fact> facts) {
        return facts.map(fact -> ((TickFact) fact).tick()).collect(Collectors.toCollection(TreeSet::new));
    }

    private void awaitOpened(int count) {
        await(count + " ticks, see " + game.platform.log())
                .atMost(LIMIT)
                .ignoreExceptions()
                .until(() -> opened().size() >= count);
    }

    /** @return the last tick */
    private int report(String run) throws Exception {
        List<Fact> facts = game.ledger().facts();
        assertEquals(Optional.empty(), TickHistory.firstWrong(facts, TICK));
        assertEquals(Optional.empty(), game.ledger().firstBroken());
        Set<Integer> opened = numbers(facts.stream().filter(TickFact.TickOpened.class::isInstance));
        Set<Integer> voided = numbers(facts.stream().filter(TickFact.TickVoided.class::isInstance));
        int each = TEAMS * 2 * 2;
        try (Connection database = game.database();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select tick, count(*) from placement group by tick")) {
            while (row.next()) {
                int tick = row.getInt(1);
                assertEquals(each, row.getInt(2), "flags of tick " + tick);
                assertTrue(
                        opened.contains(tick)
                                || tick > opened.stream().mapToInt(n -> n).max().orElse(-1),
                        "flags are placed in tick " + tick + ", which was void from its beginning");
            }
        }
        System.out.printf("%s: opened %s, void %s%n", run, opened, voided);
        return facts.stream()
                .filter(TickFact.class::isInstance)
                .mapToInt(fact -> ((TickFact) fact).tick())
                .max()
                .orElseThrow();
    }
}
