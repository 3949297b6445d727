package org.kakehashi.tick.checker;

import java.time.Duration;

/** The checker of one service of one exercise. May be asked by many at once. */
public interface Checker {
    /** Longest that a checker may take for one thing, and the share of a tick beyond which it may not go either. */
    Duration LONGEST_CALL = Duration.ofSeconds(10);

    int CALLS_IN_A_TICK = 4;

    /**
     * What it can do; asked once and remembered.
     *
     * @throws CheckerUnavailable if it does not say so now
     */
    CheckerInfo info();

    /**
     * Has something done or looked at, and waits for the verdict, at most as long as the task says. Fails never for what
     * the checker or the service does: that is a verdict.
     */
    CheckerReply ask(CheckerTask task);

    /**
     * How long one thing may take at most, so that there is time in a tick for the others.
     *
     * @param tick its length
     */
    default Duration longest(CheckerTask.Method method, Duration tick) {
        Duration share = tick.dividedBy(CALLS_IN_A_TICK);
        return share.compareTo(LONGEST_CALL) < 0 ? share : LONGEST_CALL;
    }
}
