package org.kakehashi.launch.database;

import org.kakehashi.site.language.Text;

/** The platform cannot start; the text says to the operator what is wrong and what to do. */
public final class CannotStart extends Exception {
    private final transient Text text;

    public CannotStart(Text text) {
        super(text.en());
        this.text = text;
    }

    public CannotStart(Text text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
