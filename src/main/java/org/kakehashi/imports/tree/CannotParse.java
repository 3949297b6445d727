package org.kakehashi.imports.tree;

import org.kakehashi.site.language.Text;

/** A foreign file is not what its name says, or is larger than any that a person wrote. */
public final class CannotParse extends Exception {
    private final int line;
    private final transient Text text;

    public CannotParse(int line, Text text) {
        super(text.en());
        this.line = line;
        this.text = text;
    }

    /** 1-based, 0 if unknown. */
    public int line() {
        return line;
    }

    public Text text() {
        return text;
    }
}
