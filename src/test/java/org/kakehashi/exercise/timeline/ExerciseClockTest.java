package org.kakehashi.exercise.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.timeline.ExerciseClock.Kind;
import org.kakehashi.exercise.timeline.ExerciseClock.Move;
import org.kakehashi.exercise.timeline.ExerciseClock.Reached;

class ExerciseClockTest {
    private static final Instant T0 = Instant.parse("2026-10-25T00:30:00Z");

    @Test
    void standsBeforeTheStart() {
        var clock = clock("EXTEND 0 30");
        assertEquals(Duration.ZERO, clock.elapsed(at(9)));
        assertEquals(seconds(630), clock.limit(at(9)));
        assertFalse(clock.runsAt(at(9)));
        assertEquals(Optional.empty(), clock.due());
        assertEquals(Optional.empty(), clock.reached(Duration.ZERO));
        assertEquals(Optional.empty(), clock.started());
    }

    @Test
    void countsOnlyBetweenStartAndPauseAndBetweenResumeAndEnd() {
        var clock = clock("START 0", "PAUSE 10", "RESUME 100", "END 105");
        assertEquals(seconds(10), clock.elapsed(at(50)));
        assertEquals(seconds(12), clock.elapsed(at(102)));
        assertEquals(seconds(15), clock.elapsed(at(9999)));
        assertEquals(Optional.empty(), clock.reached(seconds(16)));
    }

    @Test
    void pausedAndResumedInTheSameInstantLosesNothing() {
        assertEquals(seconds(30), clock("START 0", "PAUSE 10", "RESUME 10").elapsed(at(30)));
    }

    @Test
    void isDueWhenTheLimitIsUsedUpAndNeverWhilePaused() {
        assertEquals(
                Optional.of(at(690)), clock("START 0", "PAUSE 10", "RESUME 100").due());
        assertEquals(Duration.ZERO, clock("START 0").left(at(700)));
        assertEquals(Optional.empty(), clock("START 0", "PAUSE 10").due());
    }

    @Test
    void moreTimeIsMoreTimeFromTheMomentItIsGiven() {
        var clock = clock("START 0", "EXTEND 100 60", "SHORTEN 200 300");
        assertEquals(seconds(501), clock.left(at(99)));
        assertEquals(seconds(560), clock.left(at(100)));
        assertEquals(seconds(160), clock.left(at(200)));
        assertEquals(Optional.of(at(360)), clock.due());
    }

    @Test
    void aJumpReachesAtOnceWhatItLeapsOver() {
        var clock = clock("START 0", "JUMP 100 200");
        assertEquals(seconds(300), clock.elapsed(at(100)));
        assertEquals(Optional.of(new Reached(at(50), false)), clock.reached(seconds(50)));
        assertEquals(Optional.of(new Reached(at(100), true)), clock.reached(seconds(299)));
        assertEquals(Optional.of(new Reached(at(100), false)), clock.reached(seconds(300)));
        assertEquals(Optional.of(new Reached(at(101), false)), clock.reached(seconds(301)));
        assertEquals(seconds(110), clock.at(at(110)).ran());
    }

    @Test
    void whatARewindTakesBackComesAgain() {
        var clock = clock("START 0", "REWIND 100 40", "PAUSE 110");
        assertEquals(seconds(60), clock.elapsed(at(100)));
        assertEquals(Optional.of(new Reached(at(60), false)), clock.reached(seconds(60)));
        assertEquals(Optional.of(new Reached(at(105), false)), clock.reached(seconds(65)));
        assertEquals(Optional.empty(), clock.reached(seconds(71)));
    }

    /** @param moves kind, second, and by how many seconds, of a clock with ten minutes planned */
    private static ExerciseClock clock(String... moves) {
        List<Move> all = new ArrayList<>();
        for (String move : moves) {
            String[] words = move.split(" ");
            all.add(new Move(
                    Kind.valueOf(words[0]),
                    at(Integer.parseInt(words[1])),
                    words.length < 3 ? Duration.ZERO : seconds(Integer.parseInt(words[2]))));
        }
        return new ExerciseClock(seconds(600), all);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static Instant at(int second) {
        return T0.plusSeconds(second);
    }
}
