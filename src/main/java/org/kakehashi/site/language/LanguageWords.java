package org.kakehashi.site.language;

/** How a language writes lists and dates. */
@Bundle("language")
interface LanguageWords {
    LanguageWords WORDS = Words.of(LanguageWords.class);

    /** Between two things of a list. */
    Text comma();

    /** Between two sentences. */
    Text gap();

    /** The form of a date with its time, as {@link java.time.format.DateTimeFormatter} writes it. */
    Text date();

    /** The same without the year. */
    Text day();

    Text calendarDay();
}
