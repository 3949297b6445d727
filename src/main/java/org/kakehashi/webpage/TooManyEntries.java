package org.kakehashi.webpage;

import static org.kakehashi.webpage.words.WebpageWords.WORDS;

import org.kakehashi.site.Refused;

/** Somebody opens pages, or sends requests to them, faster than people and their browsers do. */
public class TooManyEntries extends Refused {
    public TooManyEntries() {
        super(Reason.TOO_MANY, WORDS.tooMuchAtATimeOnPages());
    }
}
