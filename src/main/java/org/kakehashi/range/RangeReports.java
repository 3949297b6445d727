package org.kakehashi.range;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;

/** Tells exercises what became of their ranges: all ready, or nothing left. */
@ApplicationScoped
class RangeReports {
    @Inject
    EntityManager entities;

    @Inject
    Exercises exercises;

    @Inject
    Lifecycle lifecycle;

    /** Moves every exercise whose ranges are all where it waits for them. */
    @Transactional
    void send() {
        for (Exercise exercise : exercises.list("state", ExerciseState.DEPLOYING)) {
            if (exercise.rangesWanted() && all(exercise, RangeState.READY) && holdsLock(exercise)) {
                lifecycle.ready(exercise.id());
            }
        }
        for (Exercise exercise : exercises.list("state = ?1 and rangesWanted = false", ExerciseState.ENDED)) {
            if (all(exercise, RangeState.DELETED) && holdsLock(exercise)) {
                lifecycle.cleaned(exercise.id());
            }
        }
    }

    /** Takes the exercise's lock and looks again: an instructor may have moved it in between. */
    private boolean holdsLock(Exercise exercise) {
        ExerciseState before = exercise.state();
        entities.refresh(exercise, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        return exercise.state() == before;
    }

    private boolean all(Exercise exercise, RangeState state) {
        List<RangeState> states = entities.createQuery(
                        "select state from TeamRange where exerciseId = ?1", RangeState.class)
                .setParameter(1, exercise.id())
                .getResultList();
        return states.stream().allMatch(state::equals);
    }
}
