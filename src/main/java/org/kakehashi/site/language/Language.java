package org.kakehashi.site.language;

import java.util.Locale;

/** The two languages of every text that a person sees. */
public enum Language {
    EN(Locale.ENGLISH),
    JA(Locale.JAPANESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The BCP 47 tag, as the {@code lang} attribute and cookies carry it: {@code en} or {@code ja}. */
    public String tag() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == EN ? JA : EN;
    }

    /** The language of a BCP 47 tag such as {@code ja-JP}; anything but Japanese is English. */
    public static Language of(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("ja") ? JA : EN;
    }
}
