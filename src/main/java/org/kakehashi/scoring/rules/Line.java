package org.kakehashi.scoring.rules;

/**
 * What one fact does to its team's score. The points of all lines of a team add up to its score.
 *
 * @param points what it adds or, for a hint that is paid, takes off
 * @param price what the task is worth or the hint costs by itself, as weighted by the task's dimension
 * @param reason why {@code points} is what it is
 */
public record Line(ScoreEvent fact, int points, int price, Reason reason) {
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
        UNKNOWN
    }
}
