package org.kakehashi.tick;

import java.time.Duration;
import java.util.List;

/**
 * What is still to be done in the open tick of an exercise.
 *
 * @param left until its end
 */
record TickJobs(long exerciseId, int tick, Duration length, Duration left, List<CheckJob> all) {
    private static final int LEAST_PART = 10;

    /** Whether there is anything to do, and time for it. */
    boolean isWorthwhile() {
        return !all.isEmpty() && left.compareTo(length.dividedBy(LEAST_PART)) > 0;
    }
}
