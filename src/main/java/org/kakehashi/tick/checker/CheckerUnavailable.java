package org.kakehashi.tick.checker;

/** A checker did not say what it can do. */
public final class CheckerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    CheckerUnavailable(String why) {
        super(why);
    }
}
