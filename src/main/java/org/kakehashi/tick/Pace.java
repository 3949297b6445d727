package org.kakehashi.tick;

import java.time.Duration;
import java.util.List;

/** Time and chance of the checks of one service. */
interface Pace {
    /** Waits for a random part of at most so long, so that nobody can tell when a checker comes. */
    void linger(Duration atMost) throws InterruptedException;

    /** The same in an order of chance. */
    <T> List<T> shuffled(List<T> things);

    /** How long until everything must have a result; zero or negative if that is over. */
    Duration left();

    /** Nanoseconds of a clock that only goes forward. */
    long nanos();
}
