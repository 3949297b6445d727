package org.kakehashi.catalogue.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What authors read about images and building them. */
@Bundle("catalogue")
public interface CatalogueWords {
    CatalogueWords WORDS = Words.of(CatalogueWords.class);

    // Builds
    Text thisPlatformCannotBuildImagesItself();

    // ImagesCannotBeListed
    Text howTheImagesStandCannotBeTold(String cause);
}
