package org.kakehashi.imports.images;

import static org.kakehashi.imports.words.ImportWords.WORDS;

import org.kakehashi.imports.tree.CannotParse;

/** What can be wrong with an author's image table. */
final class MapProblem {
    private MapProblem() {}

    static CannotParse incomplete(int line) {
        return new CannotParse(line, WORDS.entryOfTheImageTableNeedsFrom());
    }
}
