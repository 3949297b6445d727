package org.kakehashi.webpage;

import static org.kakehashi.webpage.words.WebpageWords.WORDS;

import org.kakehashi.site.Refused;

/** Over the network pages need host names of their own; with the platform's name they would share its cookies. */
public class NoHostForPages extends Refused {
    NoHostForPages() {
        super(Reason.NOT_NOW, WORDS.pagesOfNodesCannotBeOpened());
    }
}
