package org.kakehashi.scoring.track;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;

/**
 * What one fact does to its team's score. The points of all lines of a team add up to its score.
 *
 * @param points what it adds or, for a hint that is paid, takes off
 * @param price what the task is worth or the hint costs by itself, as weighted by the task's dimension
 * @param reason why {@code points} is what it is
 */
public record Line(LedgerEntry fact, int points, int price, Reason reason) {
    public enum Reason {
        /** The task's points. */
        SOLVED,
        /** The hint's price was taken off the score when it was opened. */
        HINT_NOW,
        /** Opened after the play time from which hints cost nothing. */
        HINT_FREE,
        /** The hint's price is taken off its solved task. */
        HINT_PAID,
        /** The hints before this one, or this one in part, had used up the task's points: never below zero. */
        HINT_BEYOND_ZERO,
        /** The task is not solved yet; the price is taken off when it is. */
        HINT_OPEN,
        /** Opened after its task was solved: free. */
        HINT_AFTER_SOLVE,
        /** A wrong answer costs nothing. */
        WRONG,
        /** Another team's flag costs nothing; the instructor sees it. */
        FOREIGN_FLAG,
        /** The same fact again counts once. */
        REPEATED,
        /** The scenario has no such task. */
        UNKNOWN,
        /** An instructor gave or took off points. */
        ADJUSTED,
        /** An instructor took this fact back: it does not count. */
        TAKEN_BACK,
        /** An instructor took an earlier fact back. */
        CORRECTION
    }

    /** Where the line of a fact stands. */
    public static OptionalInt indexOf(long sequence, List<Line> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).fact.sequence() == sequence)
                .filter(i -> lines.get(i).reason != Reason.CORRECTION)
                .findFirst();
    }

    /** The same fact when it does not count. */
    public Line takenBack() {
        return new Line(fact, 0, price, Reason.TAKEN_BACK);
    }

    /** What an instructor gave as the reason; empty for what nobody decided. */
    public String why() {
        return fact.fact() instanceof Fact.Decided decided ? decided.reason() : "";
    }
}
