package org.kakehashi.rehearsal.report;

import org.kakehashi.site.language.Text;

/** Something that a rehearsal has to prove is not so; the text says what was expected and what came. */
public final class ProofFailed extends RuntimeException {
    private final transient Text cause;

    public ProofFailed(Text cause) {
        super(cause.en());
        this.cause = cause;
    }

    Text text() {
        return cause;
    }
}
