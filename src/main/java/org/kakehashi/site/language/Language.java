package org.kakehashi.site.language;

import java.util.List;
import java.util.Locale;

/**
 * A language of what people read. Which ones there are is data: {@code messages/languages.properties} names them, and
 * the bundles beside it hold their words.
 *
 * @param tag its BCP 47 tag, as the {@code lang} attribute and cookies carry it, for example {@code en} or {@code ja}
 */
public record Language(String tag) {
    /** The language of the developers and the one to fall back on: every bundle has all its words. */
    public static final Language EN = new Language("en");

    public static final Language JA = new Language("ja");

    /** The two that every scenario is written in. */
    public static final List<Language> OF_SCENARIOS = List.of(EN, JA);

    /** Those that this installation speaks, English first. */
    public static List<Language> known() {
        return KnownLanguages.ALL;
    }

    /** The known language of a BCP 47 tag such as {@code ja-JP}; English if it is not known. */
    public static Language of(String tag) {
        return isKnown(tag)
                ? known().stream()
                        .filter(known -> known.covers(tag))
                        .findFirst()
                        .orElseThrow()
                : EN;
    }

    /** Whether a BCP 47 tag names a language that is known, or a regional form of it. */
    public static boolean isKnown(String tag) {
        return known().stream().anyMatch(known -> known.covers(tag));
    }

    /** The language that stands beside this one where both regions read: English beside Japanese, Japanese beside all others. */
    public Language ofTheOtherShore() {
        return equals(JA) ? EN : JA;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** How those who speak it call it, for example {@code Deutsch}. */
    public String ownName() {
        return KnownLanguages.OWN_NAMES.getOrDefault(tag, tag);
    }

    private boolean covers(String wanted) {
        String lower = wanted.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        String own = tag.toLowerCase(Locale.ROOT);
        return lower.equals(own) || lower.startsWith(own + "-");
    }
}
