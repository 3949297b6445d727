package org.kakehashi.scoring.track;

/**
 * The worth of what {@code n} teams solved, {@code base · (30 / (29 + n))³}, of the European championship 2025 (Attacking-Lab,
 * {@code ecsc2025-ad-wiki}, page "Scoring Formula"). There nobody is as good as one: {@code n} is at least 1.
 */
public final class EcscValue {
    private static final long THIRTY_CUBED = 27_000;
    private static final int OFFSET = 29;

    private EcscValue() {}

    /** Without its fraction, computed in whole numbers: no rounding takes a point where the exact value is whole. */
    public static long whole(long base, int n) {
        return base * THIRTY_CUBED / cube(n);
    }

    /** With its fraction. */
    public static double exact(long base, int n) {
        return (double) (base * THIRTY_CUBED) / cube(n);
    }

    private static long cube(int n) {
        long sum = OFFSET + (long) Math.max(n, 1);
        return sum * sum * sum;
    }
}
