package org.kakehashi.scoring.track;

/** Whether a team is compared with others. Whatever is not {@link #RANKED} stands on boards without a rank and changes no value of others. */
public enum Ranking {
    RANKED,
    /** Plays along: what it does and suffers counts on its own row alone. */
    GUEST,
    /** The organiser's untouched copy of everything: it shows what doing nothing is worth. */
    NOP,
    /** Taken out of the ranking by an instructor. */
    DISQUALIFIED;

    /** Whether it can capture, and be captured from. */
    public boolean plays() {
        return this != NOP;
    }
}
