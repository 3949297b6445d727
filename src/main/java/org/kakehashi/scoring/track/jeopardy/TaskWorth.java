package org.kakehashi.scoring.track.jeopardy;

import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scoring.track.EcscValue;

/**
 * What a task is worth to each who solved it, once {@code n} ranked teams have. Whole points, computed in whole numbers; with
 * {@code P} points as written, the least is {@code m = ⌈P / 5⌉} and is reached with the 26th solve:
 *
 * <ul>
 *   <li>static: {@code P};
 *   <li>linear, as CTFd has it: {@code max(m, ⌈P − (P − m)/25 · (n − 1)⌉)};
 *   <li>parabolic, which CTFd calls logarithmic: {@code max(m, ⌈(m − P)/25² · (n − 1)² + P⌉)};
 *   <li>rational, of hxp CTF: {@code P · 10 / (9 + n)}, rounded half to even;
 *   <li>ecsc2025: {@code ⌊P · (30 / (29 + n))³⌋}.
 * </ul>
 */
public final class TaskWorth {
    /** The least share of its points that a task keeps, as a divisor. */
    public static final int LEAST = 5;

    /** How many solves after the first bring a task to its least. */
    public static final int DECAY = 25;

    private static final long TEN = 10;
    private static final long NINE = 9;

    private TaskWorth() {}

    /** @param solves by ranked teams; nobody counts as one */
    public static int of(ScoringPlan.TaskValue kind, int points, int solves) {
        long more = Math.max(solves, 1) - 1L;
        long least = Math.ceilDiv(points, LEAST);
        return switch (kind) {
            case STATIC -> points;
            case LINEAR -> falling(points, least, Math.min(more, DECAY), DECAY);
            case PARABOLIC ->
                falling(points, least, Math.min(more, DECAY) * Math.min(more, DECAY), (long) DECAY * DECAY);
            case RATIONAL -> halfEven(points * TEN, NINE + more + 1);
            case ECSC2025 -> Math.toIntExact(EcscValue.whole(points, solves));
        };
    }

    private static int falling(long points, long least, long steps, long all) {
        return Math.toIntExact(points - (points - least) * steps / all);
    }

    private static int halfEven(long dividend, long divisor) {
        long whole = dividend / divisor;
        long twice = 2 * (dividend % divisor);
        return Math.toIntExact(twice > divisor || twice == divisor && whole % 2 != 0 ? whole + 1 : whole);
    }
}
