package org.kakehashi.play.answers;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as people type them: a decimal point, and commas that group thousands if they stand where thousands end
 * ({@code 1,234.5}). A decimal comma is not guessed at, since {@code 1,234} would then mean two numbers. No units and no
 * exponents.
 */
final class Decimals {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\\.[0-9]+)?(?<=[0-9])");
    private static final Pattern MINUS = Pattern.compile("[\\u2010-\\u2015\\u2212\\u30fc]");
    private static final int LONGEST = 60;

    private Decimals() {}

    /** The number, in full width or not; empty if it is none. */
    static Optional<BigDecimal> parse(String text) {
        String plain = MINUS.matcher(AnswerText.normal(text).strip()).replaceAll("-");
        return plain.length() <= LONGEST && NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(",", "")))
                : Optional.empty();
    }
}
