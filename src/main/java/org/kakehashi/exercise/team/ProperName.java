package org.kakehashi.exercise.team;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kakehashi.site.language.Alike;
import org.kakehashi.site.language.Text;

/** Names that people give: visible, on one line, in the order they are written, in one Unicode form (NFC). */
public final class ProperName {
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Letters by their Unicode category, but blank to the eye. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u2800\u3164\uFFA0";

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private ProperName() {}

    /** The name as it is stored: without space around it, composed. */
    public static String normal(String name) {
        return Normalizer.normalize(AROUND.matcher(name).replaceAll(""), Normalizer.Form.NFC);
    }

    /** Whether two names are one to those who read or hear them. */
    public static boolean same(String one, String other) {
        return Alike.name(one).equals(Alike.name(other));
    }

    /**
     * What is wrong with a name, if anything.
     *
     * @param name as {@link #normal} gives it
     * @param longest allowed number of code points
     */
    public static Optional<Text> flaw(String name, int longest) {
        if (name.codePoints().noneMatch(ProperName::isVisible)) {
            return Optional.of(WORDS.giveAName());
        }
        if (name.codePointCount(0, name.length()) > longest) {
            return Optional.of(WORDS.thisNameIsTooLong(longest));
        }
        int[] points = name.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (!belongs(points, i)) {
                return Optional.of(WORDS.thisNameHasACharacterThatCannot("%04X".formatted(points[i])));
            }
        }
        return Optional.empty();
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> BLANK_LETTERS.indexOf(point) < 0;
        };
    }

    /** Line breaks, controls, direction overrides and what no font shows do not belong; a joiner does inside emoji. */
    private static boolean belongs(int[] points, int i) {
        return switch (Character.getType(points[i])) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT ->
                points[i] == ZERO_WIDTH_JOINER && i > 0 && i + 1 < points.length && Character.isEmoji(points[i + 1]);
            default -> BLANK_LETTERS.indexOf(points[i]) < 0;
        };
    }
}
