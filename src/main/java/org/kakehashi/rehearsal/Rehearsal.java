package org.kakehashi.rehearsal;

import java.time.Instant;
import java.util.Optional;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.rehearsal.report.RehearsalReport;

/**
 * One rehearsal as pages show it; the report grows while it runs.
 *
 * @param by who asked for it, for example {@code account:1}
 */
public record Rehearsal(
        long id,
        RehearsalState state,
        RehearsalReport report,
        String by,
        Instant asked,
        Optional<Instant> started,
        Optional<Instant> ended) {}
