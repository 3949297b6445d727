package org.kakehashi.exercise;

import static org.kakehashi.exercise.ExerciseState.CLEANED;
import static org.kakehashi.exercise.ExerciseState.DEPLOYING;
import static org.kakehashi.exercise.ExerciseState.ENDED;
import static org.kakehashi.exercise.ExerciseState.PAUSED;
import static org.kakehashi.exercise.ExerciseState.READY;
import static org.kakehashi.exercise.ExerciseState.RUNNING;
import static org.kakehashi.exercise.ExerciseState.SCHEDULED;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.timeline.ExerciseClock.Kind;

/** The moves in an exercise's life: from which states, to which, and what they do to its ranges and its clock. */
public enum Transition {
    /** Asks for every team's range. */
    DEPLOY(Set.of(SCHEDULED), DEPLOYING, true, null),
    /** Every range is ready and proven isolated. */
    BECOME_READY(Set.of(DEPLOYING), READY, true, null),
    START(Set.of(READY), RUNNING, true, Kind.START),
    PAUSE(Set.of(RUNNING), PAUSED, true, Kind.PAUSE),
    RESUME(Set.of(PAUSED), RUNNING, true, Kind.RESUME),
    END(Set.of(RUNNING, PAUSED), ENDED, true, Kind.END),
    /** Gives the ranges back; before the start this cancels the exercise. */
    CLEAN_UP(Set.of(SCHEDULED, DEPLOYING, READY, ENDED), ENDED, false, null),
    /** Nothing of its ranges is left. */
    BECOME_CLEAN(Set.of(ENDED), CLEANED, false, null);

    private final Set<ExerciseState> from;
    private final ExerciseState to;
    private final boolean rangesWanted;
    private final @Nullable Kind clock;

    Transition(Set<ExerciseState> from, ExerciseState to, boolean rangesWanted, @Nullable Kind clock) {
        this.from = from;
        this.to = to;
        this.rangesWanted = rangesWanted;
        this.clock = clock;
    }

    /**
     * Whether an exercise in this state may make this move.
     *
     * @param wanted whether its ranges are
     */
    public boolean leadsFrom(ExerciseState state, boolean wanted) {
        return from.contains(state)
                && switch (this) {
                    case CLEAN_UP -> wanted || state == SCHEDULED;
                    case BECOME_CLEAN -> !wanted;
                    default -> true;
                };
    }

    public ExerciseState to() {
        return to;
    }

    boolean rangesWanted() {
        return rangesWanted;
    }

    Optional<Kind> clock() {
        return Optional.ofNullable(clock);
    }
}
