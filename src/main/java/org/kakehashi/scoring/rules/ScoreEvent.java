package org.kakehashi.scoring.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

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
        /** A hint was opened for a team; at most one for each team and hint. */
        HINT,
        /** A hint was opened for one participant alone; at most one for each participant and hint. */
        OWN_HINT,
        /** A wrong answer; costs nothing, shown to the instructor. */
        WRONG,
        /** The flag of another team was submitted; costs nothing, shown to the instructor. */
        FOREIGN_FLAG;

        public boolean isHint() {
            return this == HINT || this == OWN_HINT;
        }
    }

    /** The order in which facts happened; of one moment, the order of the ledger. */
    static final Comparator<ScoreEvent> ORDER = Comparator.comparing(ScoreEvent::at)
            .thenComparingLong(ScoreEvent::id)
            .thenComparingLong(ScoreEvent::teamId)
            .thenComparing(ScoreEvent::kind)
            .thenComparing(ScoreEvent::item)
            .thenComparingLong(ScoreEvent::participantId);

    /** The task that this is about, also for a hint. */
    public String task() {
        int mark = item.indexOf('#');
        return mark < 0 ? item : item.substring(0, mark);
    }

    /** What only one fact of its team may have; empty for facts that may repeat. */
    public Optional<String> onceKey() {
        return switch (kind) {
            case SOLVED, HINT -> Optional.of(kind + " " + item);
            case OWN_HINT -> Optional.of(kind + " " + item + " " + participantId);
            case WRONG, FOREIGN_FLAG -> Optional.empty();
        };
    }

    /** The same fact with its place in the ledger. */
    public ScoreEvent numbered(long number) {
        return new ScoreEvent(number, teamId, participantId, kind, item, at, elapsed);
    }
}
