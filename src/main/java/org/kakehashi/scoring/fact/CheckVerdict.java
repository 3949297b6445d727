package org.kakehashi.scoring.fact;

/** What the checks of one service of one team in one tick came to. */
public enum CheckVerdict {
    /** It works and has all flags. */
    OK,
    /** It works, but flags of earlier ticks are missing. */
    RECOVERING,
    /** It answers, but not as it should. */
    MUMBLE,
    /** It works, but the flag just placed is not there or is another. */
    CORRUPT,
    /** Nobody answers. */
    OFFLINE,
    /** The checker failed or did not answer in time: nothing is known, and nobody may be punished for it. */
    CHECKER_ERROR
}
