package org.kakehashi.scenario.format.yaml;

import static org.kakehashi.scenario.words.YamlWords.WORDS;

import java.text.Normalizer;
import java.util.OptionalInt;
import org.kakehashi.site.language.Text;

/**
 * Characters that people take for another one, or do not see at all: what an input method writes for a colon, what comes
 * along with copied text. YAML takes them for letters. Pure.
 */
final class MistakenCharacter {
    /** Stands for a character that should not be there at all. */
    static final int NOTHING = 0;

    private static final int ESCAPE = 0x1B;
    private static final int NEXT_LINE = 0x85;
    private static final int FULL_WIDTH_SPACE = 0x3000;
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int FULL_WIDTH_START = 0xFF01;
    private static final int FULL_WIDTH_END = 0xFF5E;

    private MistakenCharacter() {}

    /** The ASCII character that was meant, or {@link #NOTHING}; empty for every character that is what it seems. */
    static OptionalInt meant(int point) {
        if (point < 0x7F) {
            return OptionalInt.empty();
        }
        int listed = listed(point);
        if (listed != NOTHING) {
            return OptionalInt.of(listed);
        }
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> OptionalInt.of(NOTHING);
            case Character.SPACE_SEPARATOR -> OptionalInt.of(' ');
            case Character.CONTROL -> point == NEXT_LINE ? OptionalInt.of(NOTHING) : OptionalInt.empty();
            default -> compatible(point);
        };
    }

    private static int listed(int point) {
        return switch (point) {
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2022, 0x2043, 0x2212, 0x2500, 0x30FB, 0x30FC -> '-';
            case 0x3001, 0xFF64 -> ',';
            case 0x2236, 0xA789 -> ':';
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x300C, 0x300D -> '"';
            case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x02BC -> '\'';
            case 0x3010, 0x3014 -> '[';
            case 0x3011, 0x3015 -> ']';
            default -> NOTHING;
        };
    }

    private static OptionalInt compatible(int point) {
        String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        return plain.length() == 1 && plain.charAt(0) > ' ' && plain.charAt(0) < 0x7F
                ? OptionalInt.of(plain.charAt(0))
                : OptionalInt.empty();
    }

    /** A space that YAML does not take for one. */
    static boolean isSpace(int point) {
        return point >= 0x7F && Character.getType(point) == Character.SPACE_SEPARATOR;
    }

    /** A character that no font shows, though it is there. The joiners of scripts and emoji are not meant. */
    static boolean isInvisible(int point) {
        OptionalInt meant = meant(point);
        return meant.isPresent() && meant.getAsInt() == NOTHING && point != 0x200C && point != 0x200D;
    }

    /** Controls that no value has, and halves of characters; allowed are tab, line breaks and the escape of a coloured terminal. */
    static boolean isRefused(int point) {
        return switch (point) {
            case '\t', '\n', '\r', ESCAPE, NEXT_LINE -> false;
            default -> Character.getType(point) == Character.CONTROL || Character.getType(point) == Character.SURROGATE;
        };
    }

    /** What stands there, and what to write. */
    static Text said(int point) {
        String code = String.format("U+%04X", point);
        String shown = Character.toString(point);
        int meant = meant(point).orElse(NOTHING);
        return switch (point) {
            case FULL_WIDTH_SPACE -> WORDS.fullWidthSpace(code);
            case NO_BREAK_SPACE -> WORDS.noBreakSpace(code);
            case ZERO_WIDTH_SPACE -> WORDS.zeroWidthSpace(code);
            case BYTE_ORDER_MARK -> WORDS.byteOrderMark(code);
            default -> {
                if (Character.getType(point) == Character.CONTROL && point != NEXT_LINE) {
                    yield WORDS.controlCharacter(code);
                } else if (meant == NOTHING) {
                    yield WORDS.invisibleCharacter(code);
                } else if (meant == ' ') {
                    yield WORDS.unusualSpace(code);
                }
                String ascii = Character.toString(meant);
                yield point >= FULL_WIDTH_START && point <= FULL_WIDTH_END
                        ? WORDS.fullWidthCharacter(shown, code, ascii)
                        : WORDS.lookalikeCharacter(shown, code, ascii);
            }
        };
    }
}
