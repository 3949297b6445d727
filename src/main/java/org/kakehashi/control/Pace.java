package org.kakehashi.control;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How far play is, as all cells of a heat map are measured.
 *
 * @param elapsed play time, in whole minutes: cells of all teams change together, once a minute
 * @param playing whether play has begun and not ended, so that somebody can be at work
 * @param stuckAfter play time without progress after which a team counts as stuck
 */
public record Pace(Duration elapsed, boolean playing, Duration stuckAfter) {
    public Pace {
        elapsed = elapsed.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whole minutes of play since a moment of it, never negative. */
    long minutesSince(Duration then) {
        return Math.max(0, elapsed.toMinutes() - then.toMinutes());
    }

    boolean isTooLong(long minutes) {
        return minutes >= stuckAfter.toMinutes();
    }
}
