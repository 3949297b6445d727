package org.kakehashi.scoring.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

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
        SOLVED(true),
        /** A team opened a hint; at most one for each team and hint. */
        HINT(true),
        /** A wrong answer; costs nothing, shown to the instructor. */
        WRONG(false),
        /** The flag of another team was submitted; costs nothing, shown to the instructor. */
        FOREIGN_FLAG(false);

        private final boolean once;

        Kind(boolean once) {
            this.once = once;
        }

        /** Whether a team can do this only once for the same item. */
        public boolean once() {
            return once;
        }
    }

    /** The order in which facts happened; of one moment, the order of the ledger. */
    static final Comparator<ScoreEvent> ORDER = Comparator.comparing(ScoreEvent::at)
            .thenComparingLong(ScoreEvent::id)
            .thenComparingLong(ScoreEvent::teamId)
            .thenComparing(ScoreEvent::kind)
            .thenComparing(ScoreEvent::item);

    /** The task that this is about, also for a hint. */
    public String task() {
        int mark = item.indexOf('#');
        return mark < 0 ? item : item.substring(0, mark);
    }

    /** The same fact with its place in the ledger. */
    public ScoreEvent numbered(long number) {
        return new ScoreEvent(number, teamId, participantId, kind, item, at, elapsed);
    }
}
