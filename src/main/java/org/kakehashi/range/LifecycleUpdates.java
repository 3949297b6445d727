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
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.plan.SharedPart;

/** Tells exercises what became of their ranges: all ready, or nothing left. */
@ApplicationScoped
public class LifecycleUpdates {
    @Inject
    EntityManager entities;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Lifecycle lifecycle;

    /** Moves every exercise whose ranges are all where it waits for them. */
    @Transactional
    public void send() {
        for (Exercise exercise : exercises.list("state", ExerciseState.DEPLOYING)) {
            if (exercise.rangesWanted() && isReady(exercise) && holdsLock(exercise)) {
                lifecycle.ready(exercise.id());
            }
        }
        for (Exercise exercise : exercises.list("state = ?1 and rangesWanted = false", ExerciseState.ENDED)) {
            if (isGone(exercise) && holdsLock(exercise)) {
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

    /** Every team has a range, and each is ready: an exercise whose ranges are still to be planned is not. */
    private boolean isReady(Exercise exercise) {
        List<RangeState> states = states(exercise);
        int shared = SharedPart.isIn(scenarios.of(exercise)) ? 1 : 0;
        return states.size() == teams.of(exercise.id()).size() + shared
                && states.stream().allMatch(RangeState.READY::equals);
    }

    private boolean isGone(Exercise exercise) {
        return states(exercise).stream().allMatch(RangeState.DELETED::equals);
    }

    private List<RangeState> states(Exercise exercise) {
        return entities.createQuery("select state from TeamRange where exerciseId = ?1", RangeState.class)
                .setParameter(1, exercise.id())
                .getResultList();
    }
}
