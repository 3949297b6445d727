package org.kakehashi.imports.tree;

import org.kakehashi.site.language.Text;

/** A foreign file is not what its name says, or is larger than any that a person wrote. */
public final class CannotParse extends Exception {
    private final String file;
    private final int line;
    private final transient Text text;

    public CannotParse(int line, Text text) {
        this("", line, text);
    }

    private CannotParse(String file, int line, Text text) {
        super(text.en());
        this.file = file;
        this.line = line;
        this.text = text;
    }

    /** The same, found in a file of this path. */
    public CannotParse in(String path) {
        return new CannotParse(path, line, text);
    }

    /** Path in the source, empty if unknown. */
    public String file() {
        return file;
    }

    /** 1-based, 0 if unknown. */
    public int line() {
        return line;
    }

    public Text text() {
        return text;
    }
}
