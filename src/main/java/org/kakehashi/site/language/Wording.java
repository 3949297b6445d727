package org.kakehashi.site.language;

import java.util.Map;

/** Words that somebody wrote in some languages. */
final class Wording extends Text {
    static final Text NOTHING = Text.same("");

    private final Map<Language, String> words;
    private final String otherwise;

    Wording(Map<Language, String> words) {
        this.words = Map.copyOf(words);
        this.otherwise = words.containsKey(Language.EN)
                ? words.get(Language.EN)
                : words.values().iterator().next();
    }

    @Override
    public String in(Language language) {
        return words.getOrDefault(language, otherwise);
    }
}
