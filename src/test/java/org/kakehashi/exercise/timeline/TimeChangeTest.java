package org.kakehashi.exercise.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.exercise.timeline.ExerciseClock.Kind;

class TimeChangeTest {
    /** Twenty of sixty minutes are played; the last thing that happened did so at fifteen. */
    private static final ClockReading SHOWN =
            new ClockReading(Duration.ofMinutes(20), Duration.ofMinutes(20), Duration.ofMinutes(60), true);

    @ParameterizedTest
    @CsvSource({
        "EXTEND, 0, NOTHING",
        "EXTEND, 1380,",
        "EXTEND, 1381, TOO_LONG",
        "SHORTEN, 39,",
        "SHORTEN, 40, LIMIT_BEFORE_NOW",
        "JUMP, 39,",
        "JUMP, 40, BEHIND_THE_LIMIT",
        "REWIND, 5,",
        "REWIND, 6, ALREADY_HAPPENED",
        "REWIND, 21, BEFORE_THE_START",
    })
    void whatSpeaksAgainstIt(Kind kind, int minutes, TimeChange.Objection objection) {
        Duration mostBack = TimeChange.mostBack(SHOWN, Duration.ofMinutes(15));
        assertEquals(
                Optional.ofNullable(objection),
                new TimeChange(kind, Duration.ofMinutes(minutes)).objection(SHOWN, mostBack));
    }

    @Test
    void onlyWhatMovesTimeIsAChangeOfIt() {
        assertThrows(IllegalArgumentException.class, () -> new TimeChange(Kind.PAUSE, Duration.ofMinutes(1)));
        assertEquals(Duration.ZERO, TimeChange.mostBack(SHOWN, Duration.ofMinutes(21)));
    }
}
