package org.kakehashi.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kakehashi.scoring.rules.ScoreEvent;

/** The append-only ledger of facts. */
@ApplicationScoped
public class Ledger {
    /** Fired inside the transaction that appends; observe it after success. */
    public record Appended(long exerciseId, ScoreEvent event) {}

    /**
     * Appends a fact in the caller's transaction.
     *
     * @return false if an equal SOLVED or HINT fact of this team was there already (the unique key decides)
     */
    public boolean append(
            long exerciseId,
            long teamId,
            long participantId,
            ScoreEvent.Kind kind,
            String item,
            Instant at,
            Duration elapsed) {
        throw new IllegalStateException("stub");
    }

    /** All facts of an exercise, in order. */
    public List<ScoreEvent> of(long exerciseId) {
        return List.of();
    }
}
