package org.kakehashi.imports.source;

import org.kakehashi.site.language.Text;

/** An archive that is broken, too large or hostile. */
public final class CannotUnpack extends Exception {
    private final transient Text text;

    CannotUnpack(Text text) {
        super(text.en());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
