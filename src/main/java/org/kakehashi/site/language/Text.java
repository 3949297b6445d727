package org.kakehashi.site.language;

/**
 * One text in both languages. Neither is ever null; where an author left one out, the reader fills it from the other
 * and reports it.
 */
public record Text(String en, String ja) {
    public String in(Language language) {
        return language == Language.JA ? ja : en;
    }

    /** A text that reads the same in both languages, such as a name. */
    public static Text same(String text) {
        return new Text(text, text);
    }
}
