package org.kakehashi.catalogue;

import static org.kakehashi.catalogue.words.CatalogueWords.WORDS;

import org.kakehashi.site.Refused;

/** The program that knows how images stand does not run, or the engine does not answer it. */
public class ImagesCannotBeListed extends Refused {
    ImagesCannotBeListed(String cause) {
        super(Reason.UNAVAILABLE, WORDS.howTheImagesStandCannotBeTold(cause));
    }
}
