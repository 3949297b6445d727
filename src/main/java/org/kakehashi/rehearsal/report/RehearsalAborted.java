package org.kakehashi.rehearsal.report;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import org.kakehashi.site.language.Text;

/** A rehearsal cannot go on for a reason that says nothing about its scenario. */
public final class RehearsalAborted extends RuntimeException {
    private final transient Text cause;

    public RehearsalAborted(Text cause) {
        super(cause.en());
        this.cause = cause;
    }

    public Text text() {
        return cause;
    }

    public static RehearsalAborted cancelled() {
        return new RehearsalAborted(WORDS.rehearsalWasCutOff());
    }
}
