package org.kakehashi.launch;

import org.kakehashi.site.language.Text;

/** The platform cannot start; the text says to the operator what is wrong and what to do. */
public final class CannotStart extends Exception {
    private final transient Text text;

    CannotStart(String en, String ja) {
        super(en);
        this.text = new Text(en, ja);
    }

    CannotStart(String en, String ja, Throwable cause) {
        super(en, cause);
        this.text = new Text(en, ja);
    }

    Text text() {
        return text;
    }
}
