package org.kakehashi.webpage;

import static org.kakehashi.webpage.words.WebpageWords.WORDS;

import org.kakehashi.site.Refused;

/** A browser at the address of a page that the platform did not send it to, or whose session is over. */
public class NotSignedInHere extends Refused {
    public NotSignedInHere() {
        super(Reason.FORBIDDEN, WORDS.thisAddressIsNotOpenForYou());
    }
}
