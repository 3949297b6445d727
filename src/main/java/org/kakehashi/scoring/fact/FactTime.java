package org.kakehashi.scoring.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When something happened; both to the microsecond, as the database keeps them.
 *
 * @param at by the database's clock
 * @param elapsed play time at that instant
 */
public record FactTime(Instant at, Duration elapsed) {
    public FactTime {
        at = at.truncatedTo(ChronoUnit.MICROS);
        elapsed = elapsed.truncatedTo(ChronoUnit.MICROS);
    }
}
