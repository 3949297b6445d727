package org.kakehashi.site.language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a person reads, in every language: words that people wrote, or a message of a bundle. Two texts are equal if they
 * read the same in all languages.
 */
public abstract sealed class Text permits Wording, Message {
    /** Its words in a language; in English, or else as somebody wrote it, where that language has none. */
    public abstract String in(Language language);

    public final String en() {
        return in(Language.EN);
    }

    /** A text without words. */
    public static Text none() {
        return Wording.NOTHING;
    }

    /** A text that reads the same in all languages, such as a name. */
    public static Text same(String text) {
        return new Wording(Map.of(Language.EN, text));
    }

    /** What an author wrote in both languages of every scenario. */
    public static Text of(String en, String ja) {
        return new Wording(Map.of(Language.EN, en, Language.JA, ja));
    }

    /** Words in some languages, at least one. */
    public static Text of(Map<Language, String> words) {
        return new Wording(words);
    }

    /** For each language that is known what the function gives. */
    public static Text each(Function<Language, String> words) {
        return of(Language.known().stream().collect(Collectors.toMap(Function.identity(), words)));
    }

    /** Texts on a line each. */
    public static Text lines(List<Text> lines) {
        return joined(lines, same("\n"));
    }

    /** Sentences, one after the other. */
    public static Text sentences(List<Text> sentences) {
        return joined(sentences, LanguageWords.WORDS.gap());
    }

    private static Text joined(List<Text> parts, Text between) {
        return each(language ->
                parts.stream().map(part -> part.in(language)).collect(Collectors.joining(between.in(language))));
    }

    /** Things in a row, with the comma of each language between them. */
    public static Text list(Collection<String> things) {
        return each(language -> String.join(LanguageWords.WORDS.comma().in(language), things));
    }

    /** Texts in a row, with the comma of each language between them. */
    public static Text listed(List<Text> texts) {
        return joined(texts, LanguageWords.WORDS.comma());
    }

    /** The text with its words changed in every language. */
    public final Text with(UnaryOperator<String> change) {
        return each(language -> change.apply(in(language)));
    }

    /** Its words in all languages, one after the other, for readers whose language is not known. */
    public final String inAll(String separator) {
        return String.join(separator, byTag().values());
    }

    /** Whether it has no words in any language. */
    public final boolean isEmpty() {
        return Language.known().stream().allMatch(language -> in(language).isEmpty());
    }

    /** Its words by the tags of all known languages, English first. */
    public final Map<String, String> byTag() {
        Map<String, String> words = new LinkedHashMap<>();
        Language.known().forEach(language -> words.put(language.tag(), in(language)));
        return words;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Text text && byTag().equals(text.byTag());
    }

    @Override
    public final int hashCode() {
        return en().hashCode();
    }

    @Override
    public final String toString() {
        return byTag().toString();
    }
}
