package org.kakehashi.scoring.fact;

import java.time.Duration;
import java.time.Instant;

/**
 * A fact in its place in the ledger of an exercise.
 *
 * @param sequence 1 for the exercise's first fact, without gaps; facts count in this order
 */
public record LedgerEntry(long sequence, Fact fact) {
    public long teamId() {
        return fact.teamId();
    }

    public long participantId() {
        return fact.participantId();
    }

    public Instant at() {
        return fact.when().at();
    }

    public Duration elapsed() {
        return fact.when().elapsed();
    }

    /** The task that this is about; empty if it is about none. */
    public String task() {
        return fact instanceof Fact.AtTask atTask ? atTask.task() : "";
    }

    /** The task, or one of its hints as {@code task#number}; empty if it is about none. */
    public String item() {
        return fact instanceof Fact.AtTask atTask ? atTask.item() : "";
    }
}
