package org.kakehashi.exercise.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.timeline.ClockReading;
import org.kakehashi.exercise.timeline.Due;
import org.kakehashi.exercise.timeline.ExerciseClock;

/** Hands over one due thing, in one transaction. */
@ApplicationScoped
class Handing {
    private static final Logger LOG = Logger.getLogger(Handing.class);

    /** From here on the log says how late something came. */
    private static final Duration NOTABLE = Duration.ofSeconds(1);

    @Inject
    Exercises exercises;

    @Inject
    HandedOver handedOver;

    /**
     * Decides again on what holds now, with the exercise locked: it may have been paused, its clock may have been moved,
     * and another process may have been quicker.
     *
     * @return whether this call handed it over
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean hand(long exerciseId, DueSource source, Due due) {
        Exercise exercise = exercises.locked(exerciseId);
        ExerciseClock clock = exercises.clock(exercise);
        Instant now = exercises.now();
        ClockReading shown = clock.at(now);
        if (exercise.state() != ExerciseState.RUNNING
                || !shown.has(due.at())
                || !source.stands(exercise, clock, due)
                || !handedOver.claim(exerciseId, due, now)) {
            return false;
        }
        ExerciseClock.Reached reached = clock.reached(due.at()).orElseThrow();
        Duration late = shown.ran().minus(clock.at(reached.at()).ran());
        DueSource.Outcome outcome = source.hand(new Handover(exercise, due, now, late, reached.leapt()));
        handedOver.note(exerciseId, due, outcome);
        LOG.logf(
                late.compareTo(NOTABLE) < 0 && outcome == DueSource.Outcome.DONE
                        ? Logger.Level.DEBUG
                        : Logger.Level.INFO,
                "exercise %d: %s %s, due at %s, %s %d ms after it was due",
                exerciseId,
                due.owner(),
                due.key(),
                due.at(),
                outcome,
                late.toMillis());
        return true;
    }
}
