package org.kakehashi.tick.checker;

/** The checker of one service of one exercise. May be asked by many at once. */
public interface Checker {
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
}
