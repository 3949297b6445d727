package org.kakehashi.tick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.TickFact;

/** Keeps what checks found, as long as their tick is open and play goes on. What comes later is dropped. */
@ApplicationScoped
class CheckResults {
    @Inject
    Exercises exercises;

    @Inject
    TickChanges ticks;

    @Inject
    Placements placements;

    @Inject
    Ledger ledger;

    /** Keeps what became of a tick's flags at one service. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(long exerciseId, int tick, List<Placement> placed) {
        if (isOpen(exerciseId, tick)) {
            placements.update(exerciseId, placed);
        }
    }

    /** Keeps the result of one service of one team. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(long exerciseId, CheckJob job, CheckOutcome outcome) {
        if (!isOpen(exerciseId, job.tick())) {
            return;
        }
        Instant now = exercises.now();
        ledger.append(
                exerciseId,
                new TickFact.ServiceChecked(
                        job.target().teamId(),
                        new FactTime(now, exercises.clock(exerciseId).elapsed(now)),
                        job.tick(),
                        job.service().id(),
                        outcome.verdict(),
                        outcome.present(),
                        outcome.expected(),
                        outcome.message()));
    }

    /** Holds the exercise so that the tick cannot end, nor play pause, before the result is in. */
    private boolean isOpen(long exerciseId, int tick) {
        Exercise exercise = exercises.shared(exerciseId);
        OptionalInt open = ticks.openTick(exerciseId);
        return exercise.state() == ExerciseState.RUNNING && open.isPresent() && open.getAsInt() == tick;
    }
}
