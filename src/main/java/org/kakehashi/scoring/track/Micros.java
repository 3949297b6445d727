package org.kakehashi.scoring.track;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Points in millionths, as whole numbers: sums of them are exact and do not depend on their order. What is published and
 * ranked has six decimals; whole points are for display alone.
 */
public final class Micros {
    /** One point. */
    public static final long POINT = 1_000_000;

    private static final int DECIMALS = 6;

    private Micros() {}

    /** Of whole points. */
    public static long of(long points) {
        return Math.multiplyExact(points, POINT);
    }

    /** Of points with a fraction, rounded half to even. */
    public static long of(double points) {
        return Math.round(Math.rint(points * POINT));
    }

    /** Whole points, rounded half to even. */
    public static int toPoints(long micros) {
        long floor = Math.floorDiv(micros, POINT);
        long twice = 2 * Math.floorMod(micros, POINT);
        boolean up = twice > POINT || twice == POINT && floor % 2 != 0;
        return Math.toIntExact(up ? floor + 1 : floor);
    }

    /** All six decimals, such as {@code 12.500000}. */
    public static String text(long micros) {
        return BigDecimal.valueOf(micros, DECIMALS).setScale(DECIMALS, RoundingMode.UNNECESSARY).toPlainString();
    }
}
