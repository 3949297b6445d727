package org.kakehashi.site.web;

import static org.kakehashi.site.words.SiteWords.WORDS;

import org.kakehashi.site.language.Text;

/** Why somebody who was here is not signed in any more, as far as the browser's old cookie tells. */
public enum Absence {
    /** No cookie, or one that never let anybody in. */
    NOBODY(WORDS.notSignedInHere(), true),
    /** The same trainee plays in another browser. */
    SEAT_TAKEN_OVER(WORDS.seatIsUsedElsewhere(), false),
    SEAT_FREED(WORDS.seatWasFreed(), false),
    SEAT_EXPIRED(WORDS.seatIsUnknownHere(), false),
    OBSERVER(WORDS.observingIsOver(), false),
    STAFF(WORDS.staffSessionEnded(), true);

    /** Identity attribute of an anonymous visitor that carries one of these. */
    public static final String ATTRIBUTE = "kakehashi.absence";

    private final Text text;
    private final boolean signsIn;

    Absence(Text text, boolean signsIn) {
        this.text = text;
        this.signsIn = signsIn;
    }

    /** What happened and what to do now. */
    Text text() {
        return text;
    }

    /** Whether a login and a password may be what is missing. */
    boolean signsIn() {
        return signsIn;
    }
}
