package org.kakehashi.scenario.format.pack;

import static org.kakehashi.scenario.words.PackageWords.WORDS;

import org.kakehashi.site.language.Text;

/** An archive that is broken, or made to harm whoever unpacks it. */
final class BadArchive extends Exception {
    private final transient Text text;

    BadArchive(Text text) {
        super(text.en());
        this.text = text;
    }

    Text text() {
        return text;
    }

    static BadArchive broken() {
        return new BadArchive(WORDS.thisIsNotAWholeZipArchive());
    }
}
