package org.kakehashi.rehearsal;

import org.kakehashi.site.language.Text;

/** A rehearsal cannot go on for a reason that says nothing about its scenario. */
final class Halted extends RuntimeException {
    private final transient Text cause;

    Halted(Text cause) {
        super(cause.en());
        this.cause = cause;
    }

    Text text() {
        return cause;
    }

    static Halted cancelled() {
        return new Halted(new Text("The rehearsal was cut off.", "リハーサルは中断されました。"));
    }
}
