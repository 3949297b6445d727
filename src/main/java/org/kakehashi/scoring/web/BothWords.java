package org.kakehashi.scoring.web;

import java.util.Optional;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/**
 * A text for a wall that two regions look at: in the page's language, and beside it in one of the other region.
 *
 * @param other empty if it reads the same
 */
public record BothWords(String first, Language otherLanguage, Optional<String> other) {
    /** Each shore reads its own side. */
    static BothWords of(Text text, Language language) {
        Language beside = language.ofTheOtherShore();
        String first = text.in(language);
        return new BothWords(first, beside, Optional.of(text.in(beside)).filter(words -> !words.equals(first)));
    }
}
