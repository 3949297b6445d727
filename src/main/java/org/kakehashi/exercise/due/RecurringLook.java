package org.kakehashi.exercise.due;

import java.time.Duration;
import java.time.Instant;

/** Something that is looked at again and again while an exercise runs. A look leaves no row; one that is missed is not made up for. */
public interface RecurringLook {
    /** What is done, for the log, for example {@code looking at state tasks}. */
    String what();

    /** Time from the beginning of one look to that of the next, at least; zero for never. A look that takes longer delays the next one. */
    Duration every();

    /** Looks at one exercise, on a thread of its own and not in a transaction. */
    void look(long exerciseId, Instant now);
}
