package org.kakehashi.scenario.format.wording;

import java.util.Optional;
import org.kakehashi.site.language.Language;

/**
 * One text of a scenario, where it stands.
 *
 * @param key names it within its file, for example {@code tasks.0.hints.1.text}
 * @param label the same for people, with ids instead of numbers where there are ids
 * @param line 1-based line of its map
 * @param column 1-based column of its map, in code points
 * @param en English, if it is there
 * @param ja Japanese, if it is there
 */
public record TranslatableText(
        String key, String label, int line, int column, Optional<String> en, Optional<String> ja) {
    public Optional<String> in(Language language) {
        return language == Language.JA ? ja : en;
    }

    public boolean isComplete() {
        return en.isPresent() && ja.isPresent();
    }
}
