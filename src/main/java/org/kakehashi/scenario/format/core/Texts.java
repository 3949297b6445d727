package org.kakehashi.scenario.format.core;

import static org.kakehashi.scenario.words.KeyWords.WORDS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.scenario.words.YamlWords;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/** Reads a text in all its languages. Of the two that every scenario has a missing one is a warning and is filled from the other. */
public final class Texts {
    public static final Text NONE = Text.none();

    static final Section TEXT = Section.named("text").saying("minProperties", 1);
    private static final Map<Language, Key<Scalar>> WORDS_IN = byLanguage(TEXT, Types.WORD);

    private Texts() {}

    /** A key for each language that is known, English first. */
    public static <T> Map<Language, Key<T>> byLanguage(Section section, Type<T> type) {
        Map<Language, Key<T>> keys = new LinkedHashMap<>();
        Language.known().forEach(language -> keys.put(language, section.optional(language.tag(), type)));
        return keys;
    }

    public static Text read(Marked value, String key, Problems problems, Consumer<Scalar> each) {
        if (value instanceof Scalar scalar) {
            problems.prose(scalar.at());
            problems.error(scalar.at(), WORDS.needsBothLanguages(key));
            return NONE;
        }
        Fields fields = Fields.of(value, key, TEXT, problems);
        reportMissing(fields, value, key, problems);
        Map<Language, String> words = new LinkedHashMap<>();
        WORDS_IN.forEach((language, in) -> {
            Scalar said = fields.get(in);
            each.accept(said);
            if (!said.isBlank()) {
                problems.prose(said.at());
                refuseEscape(said, problems);
                words.put(language, said.value());
            }
        });
        return words.isEmpty() ? NONE : Text.of(words);
    }

    /** Texts for people are shown in terminals too, which would obey it. */
    private static void refuseEscape(Scalar said, Problems problems) {
        if (said.value().indexOf('\u001b') >= 0) {
            problems.error(said.at(), YamlWords.WORDS.controlCharacter("U+001B"));
        }
    }

    /** Says which language is not there; with none at all the text cannot be read. */
    public static void reportMissing(Fields fields, Marked value, String key, Problems problems) {
        boolean english = fields.has(Objects.requireNonNull(WORDS_IN.get(Language.EN)));
        boolean japanese = fields.has(Objects.requireNonNull(WORDS_IN.get(Language.JA)));
        if (english && !japanese) {
            problems.warning(value.at(), WORDS.hasNoJapaneseText(key));
        } else if (japanese && !english) {
            problems.warning(value.at(), WORDS.hasNoEnglishText(key));
        } else if (!english && value instanceof Marked.Entries) {
            problems.error(value.at(), WORDS.needsBothLanguages(key));
        }
    }
}
