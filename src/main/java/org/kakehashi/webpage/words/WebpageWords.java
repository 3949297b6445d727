package org.kakehashi.webpage.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** Why a page of a node is not shown. */
@Bundle("webpage")
public interface WebpageWords {
    WebpageWords WORDS = Words.of(WebpageWords.class);

    // NoHostForPages
    Text pagesOfNodesCannotBeOpened();

    // NotSignedInHere
    Text thisAddressIsNotOpenForYou();

    // TooManyEntries
    Text tooMuchAtATimeOnPages();

    // ProxyErrors
    Text thisRequestWasRefused();

    Text thisIsLarger();

    Text somethingWentWrongInThePlatform(String id);

    Text nothingAnswersOnPortOf(int port, String node);

    // PageHosts
    Text hostOfPagesHasAnotherForm(String given);
}
