package org.kakehashi.exercise.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.exercise.timeline.ExerciseClock.Kind;
import org.kakehashi.exercise.timeline.ExerciseClock.Move;

class ExerciseClockTest {
    private static final Instant T0 = Instant.parse("2026-10-25T00:30:00Z");
    private static final int SECONDS = 600;

    @Test
    void standsBeforeTheStart() {
        var clock = new ExerciseClock(List.of());
        assertEquals(Duration.ZERO, clock.elapsed(T0));
        assertFalse(clock.runsAt(T0));
        assertEquals(Optional.empty(), clock.due(Duration.ofMinutes(1)));
    }

    @Test
    void countsOnlyBetweenStartAndPauseAndBetweenResumeAndEnd() {
        var clock = clock(Kind.START, 0, Kind.PAUSE, 10, Kind.RESUME, 100, Kind.END, 105);
        assertEquals(Duration.ofSeconds(10), clock.elapsed(at(50)));
        assertEquals(Duration.ofSeconds(12), clock.elapsed(at(102)));
        assertEquals(Duration.ofSeconds(15), clock.elapsed(at(9999)));
    }

    @Test
    void pausedAndResumedInTheSameInstantLosesNothing() {
        var clock = clock(Kind.START, 0, Kind.PAUSE, 10, Kind.RESUME, 10);
        assertEquals(Duration.ofSeconds(30), clock.elapsed(at(30)));
    }

    @Test
    void isDueWhenTheLimitIsUsedUp() {
        var clock = clock(Kind.START, 0, Kind.PAUSE, 10, Kind.RESUME, 100);
        assertEquals(Optional.of(at(120)), clock.due(Duration.ofSeconds(30)));
        assertEquals(Duration.ZERO, clock.left(Duration.ofSeconds(30), at(500)));
    }

    @Test
    void isNeverDueWhilePaused() {
        assertEquals(Optional.empty(), clock(Kind.START, 0, Kind.PAUSE, 10).due(Duration.ofSeconds(30)));
    }

    /** Against the dullest model there is: one bit for each second, set while play goes on. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void pausesAndResumesNeverLoseOrDoubleASecond(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 50; round++) {
            boolean[] played = new boolean[SECONDS];
            ExerciseClock clock = randomRun(random, played);
            int sum = 0;
            for (int second = 0; second < SECONDS; second++) {
                assertEquals(sum, clock.elapsed(at(second)).toSeconds(), "at " + second + " of " + clock);
                assertEquals(played[second], clock.runsAt(at(second)), "at " + second + " of " + clock);
                sum += played[second] ? 1 : 0;
            }
            dueIsWhereTheLimitIsReached(clock, Duration.ofSeconds(sum + 17));
        }
    }

    private static void dueIsWhereTheLimitIsReached(ExerciseClock clock, Duration limit) {
        clock.due(limit).ifPresent(due -> {
            assertEquals(limit, clock.elapsed(due));
            assertTrue(clock.elapsed(due.minusMillis(1)).compareTo(limit) < 0);
        });
    }

    private static ExerciseClock randomRun(RandomGenerator random, boolean[] played) {
        List<Move> moves = new ArrayList<>();
        boolean running = false;
        boolean over = false;
        for (int second = 0; second < SECONDS; second++) {
            while (!over && random.nextInt(20) == 0) {
                Kind kind = next(moves.isEmpty(), running, random.nextInt(30) == 0);
                moves.add(new Move(kind, at(second)));
                running = kind == Kind.START || kind == Kind.RESUME;
                over = kind == Kind.END;
            }
            played[second] = running;
        }
        return new ExerciseClock(moves);
    }

    private static Kind next(boolean first, boolean running, boolean end) {
        if (first) {
            return Kind.START;
        }
        if (end) {
            return Kind.END;
        }
        return running ? Kind.PAUSE : Kind.RESUME;
    }

    private static ExerciseClock clock(Object... kindsAndSeconds) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < kindsAndSeconds.length; i += 2) {
            moves.add(new Move((Kind) kindsAndSeconds[i], at((int) kindsAndSeconds[i + 1])));
        }
        return new ExerciseClock(moves);
    }

    private static Instant at(int second) {
        return T0.plusSeconds(second);
    }
}
