package org.kakehashi.play;

/** The answer to a submission. */
public enum Verdict {
    SOLVED,
    WRONG,
    /** Somebody of the team solved the task before; what was sent now was not judged. */
    ALREADY_SOLVED
}
