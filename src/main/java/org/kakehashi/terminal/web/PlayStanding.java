package org.kakehashi.terminal.web;

/** How play stands, for a page that has only a terminal. */
public enum PlayStanding {
    GOING,
    PAUSED,
    /** Paused, and the nodes stand still with it. */
    FROZEN,
    /** No terminal may be open any more, so nothing is asked again. */
    OVER;

    public boolean isPaused() {
        return this == PAUSED;
    }

    public boolean isFrozen() {
        return this == FROZEN;
    }

    public boolean isOver() {
        return this == OVER;
    }
}
