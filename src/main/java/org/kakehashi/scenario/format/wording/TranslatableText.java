package org.kakehashi.scenario.format.wording;

import java.util.Map;
import java.util.Optional;
import org.kakehashi.site.language.Language;

/**
 * One text of a scenario, where it stands.
 *
 * @param key names it within its file, for example {@code tasks.0.hints.1.text}
 * @param label the same for people, with ids instead of numbers where there are ids
 * @param line 1-based line of its map
 * @param column 1-based column of its map, in code points
 * @param words what is there, by language; nothing blank
 */
public record TranslatableText(String key, String label, int line, int column, Map<Language, String> words) {
    public Optional<String> in(Language language) {
        return Optional.ofNullable(words.get(language));
    }

    public boolean isComplete() {
        return words.keySet().containsAll(Language.OF_SCENARIOS);
    }
}
