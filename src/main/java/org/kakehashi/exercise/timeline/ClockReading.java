package org.kakehashi.exercise.timeline;

import java.time.Duration;
import java.time.Instant;

/**
 * What an exercise's clock shows at one instant.
 *
 * @param elapsed play time, as trainees see it
 * @param ran for how long the clock has run; leaps forward and back are not in it
 * @param limit play time after which the exercise ends by itself
 * @param running whether play time passes
 */
public record ClockReading(Duration elapsed, Duration ran, Duration limit, boolean running) {
    static ClockReading beforeStart(Duration planned) {
        return new ClockReading(Duration.ZERO, Duration.ZERO, planned, false);
    }

    /** Play time left, never negative. */
    public Duration left() {
        Duration left = limit.minus(elapsed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether a play time is reached. */
    public boolean has(Duration playTime) {
        return elapsed.compareTo(playTime) >= 0;
    }

    ClockReading later(Instant since, Instant now) {
        if (!running) {
            return this;
        }
        Duration passed = Duration.between(since, now);
        return new ClockReading(elapsed.plus(passed), ran.plus(passed), limit, true);
    }

    ClockReading moved(ExerciseClock.Move move) {
        return switch (move.kind()) {
            case START, RESUME -> new ClockReading(elapsed, ran, limit, true);
            case PAUSE, END -> new ClockReading(elapsed, ran, limit, false);
            case EXTEND -> new ClockReading(elapsed, ran, limit.plus(move.by()), running);
            case SHORTEN -> new ClockReading(elapsed, ran, limit.minus(move.by()), running);
            case JUMP -> new ClockReading(elapsed.plus(move.by()), ran, limit, running);
            case REWIND -> new ClockReading(elapsed.minus(move.by()), ran, limit, running);
        };
    }
}
