package org.kakehashi.control.web.announce;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/**
 * What somebody filled in.
 *
 * @param team for whom, 0 for all teams
 * @param words by language tag
 * @param problem what is wrong with it
 */
public record AnnouncementForm(long team, Map<String, String> words, Optional<Text> problem) {
    static AnnouncementForm empty(long team) {
        return new AnnouncementForm(team, Map.of(), Optional.empty());
    }

    AnnouncementForm with(Text found) {
        return new AnnouncementForm(team, words, Optional.of(found));
    }

    /** What was written in a language. */
    public String in(Language language) {
        return words.getOrDefault(language.tag(), "");
    }

    Map<Language, String> byLanguage() {
        Map<Language, String> all = new HashMap<>();
        Language.known().forEach(language -> all.put(language, in(language)));
        return all;
    }
}
