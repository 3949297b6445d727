package org.kakehashi.imports.draft;

import org.kakehashi.imports.tree.CannotParse;

/** Turns a source of one format into a draft. */
@FunctionalInterface
public interface Importer {
    /**
     * Fills in the draft and says what became of everything.
     *
     * @return false if nothing came of it; the findings say why
     */
    boolean convert() throws CannotParse;
}
