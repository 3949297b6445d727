package org.kakehashi.scenario.format.pack;

import org.kakehashi.site.language.Text;

/** An archive that is broken, or made to harm whoever unpacks it. */
final class BadArchive extends Exception {
    private final transient Text text;

    BadArchive(String en, String ja) {
        super(en);
        this.text = new Text(en, ja);
    }

    Text text() {
        return text;
    }

    static BadArchive broken() {
        return new BadArchive("This is not a whole zip archive.", "zipアーカイブとして読めません。ファイルが壊れている可能性があります。");
    }
}
