package org.kakehashi.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.due.DueSource;
import org.kakehashi.exercise.due.Handover;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.timeline.Due;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.scoring.fact.Fact;

/** Freezes the public board so long before the end as the scenario says. */
@ApplicationScoped
class FreezeBeforeTheEnd implements DueSource {
    /** The reason that records give: the key of the scenario that asks for it. */
    private static final String REASON = "scoring.freeze";

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Ledger ledger;

    @Inject
    ScoreDecisions decisions;

    @Inject
    AuditLog audit;

    @Override
    public String owner() {
        return "freeze";
    }

    @Override
    public List<Due> dues(Exercise exercise, ExerciseClock clock) {
        Duration limit = clock.limit(Instant.MAX);
        return scenarios.ifReadable(exercise).stream()
                .filter(scenario -> exercise.isPublic())
                .map(scenario ->
                        Duration.ofMinutes(scenario.scoring().competition().freezeMinutes()))
                .filter(before -> before.isPositive() && before.compareTo(limit) < 0)
                .map(before -> new Due(owner(), "board", limit.minus(before)))
                .toList();
    }

    @Override
    public Outcome hand(Handover handover) {
        long exercise = handover.exercise().id();
        var freeze = new Fact.FreezeSet(decisions.now(exercise), REASON, Lifecycle.PLATFORM);
        if (ledger.append(exercise, freeze)) {
            audit.write(exercise, AuditAction.FREEZE_BOARD, "", Lifecycle.PLATFORM, REASON);
        }
        return Outcome.DONE;
    }
}
