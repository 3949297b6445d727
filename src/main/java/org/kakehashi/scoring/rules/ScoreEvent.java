package org.kakehashi.scoring.rules;

import java.time.Duration;
import java.time.Instant;

/**
 * A fact of an exercise; never points.
 *
 * @param id order in the ledger
 * @param participantId who did it, 0 if the platform did
 * @param item task id, or {@code task#hint} for a hint (1-based)
 * @param elapsed play time at which it happened
 */
public record ScoreEvent(
        long id, long teamId, long participantId, Kind kind, String item, Instant at, Duration elapsed) {
    public enum Kind {
        /** A team solved a task; at most one for each team and task. */
        SOLVED,
        /** A team opened a hint; at most one for each team and hint. */
        HINT,
        /** A wrong answer; costs nothing, shown to the instructor. */
        WRONG,
        /** The flag of another team was submitted; costs nothing, shown to the instructor. */
        FOREIGN_FLAG
    }
}
