package org.kakehashi.exercise.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.timeline.ExerciseClock.Kind;
import org.kakehashi.exercise.timeline.ExerciseClock.Move;
import org.kakehashi.exercise.timeline.ExerciseClock.Reached;

/** Laws that hold whatever is done to a clock, over random runs. */
class TimelinePropertyTest {
    private static final int RUNS = 400;
    private static final int LAST = RandomRun.SECONDS - 1;

    @Test
    void theClockShowsWhatTheDullestModelShowsAndAnyMomentCanBeReplayed() {
        for (int seed = 0; seed < RUNS; seed++) {
            var run = new RandomRun(seed);
            ExerciseClock whole = run.clock();
            for (int second = 0; second < RandomRun.SECONDS; second++) {
                Instant now = RandomRun.at(second);
                ClockReading shown = whole.at(now);
                String where = "seed " + seed + ", second " + second;
                assertEquals(run.elapsed[second], shown.elapsed().toSeconds(), where);
                assertEquals(run.limit[second], shown.limit().toSeconds(), where);
                assertEquals(run.runs[second], shown.running(), where);
                assertEquals(shown, run.clockAt(second).at(now), where);
            }
        }
    }

    @Test
    void playTimeNeverGoesBackButByARewind() {
        for (int seed = 0; seed < RUNS; seed++) {
            var run = new RandomRun(seed);
            ExerciseClock clock = run.clock();
            for (int second = 1; second < RandomRun.SECONDS; second++) {
                Duration before = clock.elapsed(RandomRun.at(second).minusNanos(1_000_000));
                Duration now = clock.elapsed(RandomRun.at(second));
                assertTrue(
                        run.moved[second] == Kind.REWIND || now.compareTo(before) >= 0,
                        "seed " + seed + ", second " + second);
            }
        }
    }

    @Test
    void aPlayTimeIsReachedWhenTheModelReachesItForGood() {
        for (int seed = 0; seed < RUNS; seed++) {
            var run = new RandomRun(seed);
            ExerciseClock clock = run.clock();
            for (int playTime = 0; playTime < 120; playTime += 1 + seed % 5) {
                assertEquals(
                        modelReaches(run, playTime),
                        clock.reached(Duration.ofSeconds(playTime)),
                        "seed " + seed + ", play time " + playTime + " of " + clock);
            }
        }
    }

    private static Optional<Reached> modelReaches(RandomRun run, int playTime) {
        int second = LAST;
        while (second >= 0 && run.started(second) && run.elapsed[second] >= playTime) {
            second--;
        }
        int reached = second + 1;
        if (reached <= LAST) {
            int before = reached == 0 ? 0 : run.elapsed[reached - 1] + (run.runs[reached - 1] ? 1 : 0);
            boolean leapt = run.moved[reached] == Kind.JUMP && before < playTime && playTime < run.elapsed[reached];
            return Optional.of(new Reached(RandomRun.at(reached), leapt));
        }
        return run.runs[LAST]
                ? Optional.of(new Reached(RandomRun.at(LAST + playTime - run.elapsed[LAST]), false))
                : Optional.empty();
    }

    @Test
    void aPauseShiftsAllThatComesAfterItByExactlyItsLength() {
        for (int seed = 0; seed < RUNS; seed++) {
            var run = new RandomRun(seed);
            RandomGenerator random = RandomRun.random(seed);
            int second = random.nextInt(RandomRun.SECONDS);
            if (!run.runs[second]) {
                continue;
            }
            Instant paused = RandomRun.at(second);
            Duration pause = Duration.ofMillis(random.nextInt(1, 100_000));
            ExerciseClock with = paused(run, paused, pause);
            for (int playTime = 0; playTime < 200; playTime += 7) {
                Optional<Reached> expected = run.clock()
                        .reached(Duration.ofSeconds(playTime))
                        .map(one ->
                                one.at().isAfter(paused) ? new Reached(one.at().plus(pause), one.leapt()) : one);
                assertEquals(expected, with.reached(Duration.ofSeconds(playTime)), "seed " + seed + " " + with);
            }
        }
    }

    private static ExerciseClock paused(RandomRun run, Instant at, Duration length) {
        List<Move> moves = new ArrayList<>();
        run.moves.stream().filter(move -> !move.at().isAfter(at)).forEach(moves::add);
        moves.add(new Move(Kind.PAUSE, at));
        moves.add(new Move(Kind.RESUME, at.plus(length)));
        run.moves.stream()
                .filter(move -> move.at().isAfter(at))
                .map(move -> new Move(move.kind(), move.at().plus(length), move.by()))
                .forEach(moves::add);
        return new ExerciseClock(RandomRun.PLANNED, moves);
    }

    /** Whoever looks, now and then, with outages in between, hands over what is due once, in order, and never too soon. */
    @Test
    void whoeverLooksHandsOverEachThingOnceInOrderAndNeverTooSoon() {
        for (int seed = 0; seed < RUNS; seed++) {
            var run = new RandomRun(seed);
            RandomGenerator random = RandomRun.random(seed);
            List<Due> all = dues(random);
            Set<Due> handed = new HashSet<>();
            for (int second = 0; second < RandomRun.SECONDS; second += random.nextInt(1, 30)) {
                Instant now = RandomRun.at(second);
                Agenda agenda = Agenda.at(now, run.clockAt(second), all, handed::contains);
                assertEquals(agenda.ready().stream().sorted().toList(), agenda.ready());
                for (Due due : agenda.ready()) {
                    assertTrue(
                            run.runs[second] && run.elapsed[second] >= due.at().toSeconds());
                    assertTrue(handed.add(due), () -> due + " twice");
                }
                nothingIsLeftAndTheNextIsRight(run, second, all, handed, agenda);
            }
        }
    }

    private static void nothingIsLeftAndTheNextIsRight(
            RandomRun run, int second, List<Due> all, Set<Due> handed, Agenda agenda) {
        List<Due> open =
                all.stream().filter(due -> !handed.contains(due)).sorted().toList();
        if (run.runs[second]) {
            assertTrue(open.stream().noneMatch(due -> due.at().toSeconds() <= run.elapsed[second]));
        }
        ExerciseClock clock = run.clockAt(second);
        agenda.next().ifPresent(next -> {
            assertTrue(next.isAfter(RandomRun.at(second)));
            assertFalse(Agenda.at(next, clock, all, handed::contains).ready().isEmpty());
            assertEquals(
                    List.of(),
                    Agenda.at(next.minusNanos(1), clock, all, handed::contains).ready());
        });
    }

    private static List<Due> dues(RandomGenerator random) {
        List<Due> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(new Due("inject", "one-" + i, Duration.ofSeconds(random.nextInt(150))));
        }
        return all;
    }
}
