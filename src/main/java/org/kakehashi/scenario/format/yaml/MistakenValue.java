package org.kakehashi.scenario.format.yaml;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The first character of a value that makes it another one than it seems. Texts in Japanese have full-width characters
 * by right; a value is suspected only if nothing but ASCII is left of it once they are what they seem, or if one of them
 * stands where the value begins, ends or would be a key.
 */
final class MistakenValue {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_./$-]+");

    private MistakenValue() {}

    /** Where in the value it stands, in chars; empty if the value is what it seems. */
    static OptionalInt find(String value, boolean plain) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            if (MistakenCharacter.isInvisible(value.codePointAt(i))) {
                return OptionalInt.of(i);
            }
        }
        int first = first(value);
        if (first < 0) {
            return OptionalInt.empty();
        } else if (isAsciiBehind(value) || plain && isAfterKey(value, first)) {
            return OptionalInt.of(first);
        }
        return plain ? edge(value) : OptionalInt.empty();
    }

    private static int first(String value) {
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            if (MistakenCharacter.meant(value.codePointAt(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAsciiBehind(String value) {
        return value.codePoints()
                .allMatch(
                        point -> point < 0x7F || MistakenCharacter.meant(point).isPresent());
    }

    /** {@code en：text}, or {@code en:　text}. */
    private static boolean isAfterKey(String value, int first) {
        int point = value.codePointAt(first);
        String before = value.substring(0, first);
        boolean colon = MistakenCharacter.meant(point).orElse(0) == ':';
        boolean space = MistakenCharacter.isSpace(point) && before.endsWith(":");
        return (colon || space)
                && KEY.matcher(colon ? before : before.substring(0, before.length() - 1))
                        .matches();
    }

    /** A foreign space around the value, or before what was meant as a comment. */
    private static OptionalInt edge(String value) {
        if (MistakenCharacter.isSpace(value.codePointAt(0))) {
            return OptionalInt.of(0);
        }
        for (int i = 0; i < value.length(); i++) {
            boolean ends = i + 1 == value.length() || value.charAt(i + 1) == '#';
            if (ends && MistakenCharacter.isSpace(value.charAt(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
