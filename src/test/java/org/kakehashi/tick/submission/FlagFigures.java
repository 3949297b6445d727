package org.kakehashi.tick.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Team;

/**
 * How many flags a second: not a test that can fail for being slow, run by hand with {@code -Dkakehashi.test.figures=true} and
 * {@code -Dkakehashi.test.database=FOLDER} on a disk, since tests usually have their database in memory.
 */
@QuarkusTest
@EnabledIfSystemProperty(named = "kakehashi.test.figures", matches = "true")
class FlagFigures {
    private static final int[][] PLACES = {{0, 0}, {0, 1}, {1, 0}};
    private static final int NEW = Integer.getInteger("kakehashi.test.flags", 60_000);
    private static final int CLIENTS = 32;

    @Inject
    FlagSubmissions submissions;

    @Inject
    Defended defended;

    @Inject
    SampleDefencePlans plans;

    private SampleExercise.Made game;

    @Test
    void figures() throws Exception {
        game = defended.inTick(NEW);
        plans.lastLong(game.id(), NEW + 1);
        List<String> flags = flags();
        newFlags("warm-up", flags.subList(0, 10_000), 64);
        newFlags("as fast as they go, 64 in a lot", flags.subList(10_000, 40_000), 64);
        newFlags("as fast as they go, one by one, 32 at once", flags.subList(40_000, 45_000), 1);
        atARate(flags.subList(45_000, 55_000));
        rejects(flags.subList(0, 10_000), "duplicates");
        List<String> garbage = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            garbage.add(flags.get(i).substring(0, 40) + String.format("%08d", i));
        }
        rejects(garbage, "forged");
        assertEquals(55_000, defended.captures(game.id()).size());
    }

    private List<String> flags() {
        List<String> flags = new ArrayList<>();
        for (int i = 0; i < NEW; i++) {
            Team victim = i % 2 == 0 ? game.jp() : game.eu();
            int[] place = PLACES[i / 2 % 3];
            flags.add(defended.flag(victim, i / 6, place[0], place[1]));
        }
        return flags;
    }

    private Submitter sender(int index) {
        return defended.of(index % 2 == 0 ? game.eu() : game.jp());
    }

    private void newFlags(String name, List<String> flags, int lot) throws Exception {
        long[] took = new long[flags.size()];
        List<List<String>> own = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < flags.size(); i++) {
            own.get(i % 2).add(flags.get(i));
        }
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                all.add(threads.submit(() -> {
                    List<String> mine = own.get(number % 2);
                    for (int at = number / 2 * lot; at < mine.size(); at += CLIENTS / 2 * lot) {
                        long start = System.nanoTime();
                        List<String> some = mine.subList(at, Math.min(mine.size(), at + lot));
                        for (FlagAnswer answer : submissions.submitPatiently(sender(number), some)) {
                            assertEquals(FlagVerdict.OK, answer.code());
                        }
                        took[at * 2 + number % 2] = System.nanoTime() - start;
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        tell("new flags, " + name, flags.size(), System.nanoTime() - begin, took);
    }

    /** A thousand a second, whatever becomes of those before: latency counts from when each was due. */
    private void atARate(List<String> flags) throws Exception {
        long[] took = new long[flags.size()];
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < flags.size(); i++) {
                int number = i;
                long due = begin + Duration.ofMillis(i).toNanos();
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
                all.add(threads.submit(() -> {
                    submissions.submitPatiently(sender(number), List.of(flags.get(number)));
                    took[number] = System.nanoTime() - due;
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        tell("new flags, 1,000 a second", flags.size(), System.nanoTime() - begin, took);
    }

    private void rejects(List<String> flags, String name) throws Exception {
        int rounds = 40;
        for (int warm = 0; warm < 2; warm++) {
            long begin = System.nanoTime();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> all = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    int number = round;
                    all.add(threads.submit(() -> submissions.submitPatiently(sender(number), flags)));
                }
                for (Future<?> each : all) {
                    each.get();
                }
            }
            tell("rejects, " + name, rounds * flags.size(), System.nanoTime() - begin, new long[0]);
        }
    }

    private static void tell(String name, int count, long nanos, long[] took) {
        long[] sorted = Arrays.stream(took).filter(one -> one > 0).sorted().toArray();
        System.out.printf(
                "FIGURE %s: %,.0f/s%s%n",
                name,
                count * 1e9 / nanos,
                sorted.length == 0
                        ? ""
                        : String.format(
                                ", p50 %.1f ms, p99 %.1f ms",
                                sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6));
    }
}
