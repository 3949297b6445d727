package org.kakehashi.scoring.web.matrix;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as matrices print them, from millionths, with a real minus. */
public final class Figures {
    private static final int MICROS = 6;
    private static final long TEN = 10_000_000;

    private Figures() {}

    /** With two decimals. */
    public static String points(long micros) {
        return rounded(micros, 2);
    }

    /** Whole from ten on, else with one decimal unless that is 0. */
    public static String brief(long micros) {
        if (Math.abs(micros) >= TEN) {
            return rounded(micros, 0);
        }
        String tenths = rounded(micros, 1);
        return tenths.endsWith(".0") ? rounded(micros, 0) : tenths;
    }

    /** The same with its sign. */
    public static String change(long micros) {
        String brief = brief(micros);
        return brief.equals("0") ? "\u00b10" : micros > 0 ? "+" + brief : brief;
    }

    private static String rounded(long micros, int decimals) {
        BigDecimal points = BigDecimal.valueOf(micros, MICROS).setScale(decimals, RoundingMode.HALF_EVEN);
        return points.toPlainString().replace('-', '\u2212');
    }
}
