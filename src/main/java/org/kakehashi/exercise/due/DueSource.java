package org.kakehashi.exercise.due;

import java.util.List;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.timeline.Due;
import org.kakehashi.exercise.timeline.ExerciseClock;

/**
 * A feature that has something due in exercises. Every bean of this type is asked; nothing is registered anywhere else.
 */
public interface DueSource {
    /** What becomes of a thing at its turn. */
    enum Outcome {
        DONE,
        /** Done, though its moment had passed. */
        LATE,
        /** It took place and does not count: nobody could have met it. */
        VOID,
        /** It did not take place. */
        SKIPPED
    }

    /** The {@link Due#owner} of all its things; never changed, because rows carry it. */
    String owner();

    /**
     * All its things in an exercise that runs, handed over already or not, near or far, in any order. Called in a
     * transaction, often: reads little and changes nothing.
     */
    List<Due> dues(Exercise exercise, ExerciseClock clock);

    /** Whether a thing is still due as it was listed: it may have been taken back or moved since. */
    default boolean stands(Exercise exercise, ExerciseClock clock, Due due) {
        return dues(exercise, clock).contains(due);
    }

    /**
     * Does what is due, in the transaction that remembers that it was handed over, with the exercise locked: what takes
     * long is only begun here. Whatever it throws leaves nothing behind and is tried again, before anything else of this
     * owner. A thing that was missed, by an outage or a jump, comes here too; its owner decides what becomes of it.
     */
    Outcome hand(Handover handover);
}
