package org.kakehashi.rehearsal.words;

import org.kakehashi.site.language.Bundle;
import org.kakehashi.site.language.Text;
import org.kakehashi.site.language.Words;

/** What is said about ranges that one person plays alone. */
@Bundle("solo")
public interface SoloWords {
    SoloWords WORDS = Words.of(SoloWords.class);

    // SoloRanges
    Text youPlayAnother(String name);
}
