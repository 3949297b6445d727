package org.kakehashi.site.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two texts are the same to people although their characters differ. Pure. */
public final class Alike {
    /**
     * What no font shows (Unicode's default ignorable code points): zero-width spaces and joiners, marks of direction, soft
     * hyphens, variation selectors, fillers.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{34f}\\x{115f}\\x{1160}\\x{17b4}\\x{17b5}"
            + "\\x{180b}-\\x{180f}\\x{3164}\\x{fe00}-\\x{fe0f}\\x{ffa0}\\x{e0100}-\\x{e01ef}]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Alike() {}

    /**
     * A text as it looks: without what is invisible, and in Unicode's form NFKC, in which full-width letters become ASCII,
     * half-width katakana full ones, and marks join their letters.
     */
    public static String plain(String text) {
        return Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
    }

    /** A plain text with one blank for each run of spaces, and none around it. */
    public static String spaced(String plain) {
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }

    /**
     * What equal names have in common. Letter case does not tell names apart: nobody hears it, and on a board of names it is
     * overlooked.
     */
    public static String name(String name) {
        return spaced(plain(lower(plain(name))));
    }

    /** Without letter case, by way of capitals, so that {@code ß} is {@code ss} and every sigma is one. */
    public static String lower(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
