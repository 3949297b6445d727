package org.kakehashi.play.answers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.site.language.Alike;

/**
 * What keyboards and input methods do differently although people mean the same: width, letter case, spaces, and the
 * many marks that look like a dash.
 */
final class AnswerText {
    private static final String JAPANESE = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u30fc\\u3005";

    /** Japanese is written without spaces; input methods and copied text put some in. */
    private static final Pattern SPACE_IN_JAPANESE = Pattern.compile("(?<=[" + JAPANESE + "]) (?=[" + JAPANESE + "])");

    /** Hyphens, dashes, the minus sign and the lines that boxes are drawn with. */
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2043\\u2212\\u2500\\u2501\\ufe58\\ufe63]");

    /** After kana a dash is meant as the mark of a long vowel, after Latin letters and digits the other way round. */
    private static final Pattern DASH_AFTER_KANA =
            Pattern.compile("(?<=[\\p{IsHiragana}\\p{IsKatakana}\\u30fc])-(?=[" + JAPANESE + "]|$| )");

    private static final Pattern LONG_VOWEL_AFTER_LATIN = Pattern.compile("(?<=[\\p{IsLatin}\\p{Nd}])\\u30fc");
    private static final Pattern WAVE = Pattern.compile("[\\u301c\\u223c]");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[\\u2018\\u2019\\u02bc\\u2032]");
    private static final Pattern DOUBLE_QUOTE = Pattern.compile("[\\u201c-\\u201f\\u2033]");

    private AnswerText() {}

    /** What every kind of answer is judged by: see {@link Alike#plain}. */
    static String normal(String text) {
        return Alike.plain(text);
    }

    /**
     * The form in which two texts are compared: NFKC, no letter case, one kind of dash and quotation mark, single spaces,
     * none around and none between Japanese characters, nothing invisible. Hiragana and katakana stay different, and so do
     * words with and without their last long vowel: where both are right, an author accepts both.
     */
    static String folded(String text) {
        String plain = Alike.name(text);
        plain = DASH.matcher(plain).replaceAll("-");
        plain = DASH_AFTER_KANA.matcher(plain).replaceAll("\u30fc");
        plain = LONG_VOWEL_AFTER_LATIN.matcher(plain).replaceAll("-");
        plain = WAVE.matcher(plain).replaceAll("~");
        plain = SINGLE_QUOTE.matcher(plain).replaceAll("'");
        plain = DOUBLE_QUOTE.matcher(plain).replaceAll("\"");
        return SPACE_IN_JAPANESE.matcher(plain).replaceAll("");
    }

    /** Whether a folded text is one of the accepted ones. All are compared, whichever it is. */
    static boolean isAmong(List<String> accepted, TeamValues values, String folded) {
        boolean found = false;
        for (String each : accepted) {
            found |= equal(folded(values.fill(each)), folded);
        }
        return found;
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
