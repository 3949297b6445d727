package org.kakehashi.rehearsal;

import org.kakehashi.site.language.Text;

/** Something that a rehearsal has to prove is not so; the text says what was expected and what came. */
final class NotProven extends RuntimeException {
    private final transient Text cause;

    NotProven(String en, String ja) {
        this(new Text(en, ja));
    }

    NotProven(Text cause) {
        super(cause.en());
        this.cause = cause;
    }

    Text text() {
        return cause;
    }
}
