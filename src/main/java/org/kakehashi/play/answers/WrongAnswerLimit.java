package org.kakehashi.play.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kakehashi.scenario.Task;

/**
 * How often a team may be wrong at a task. Texts, numbers and flags: ten times in any minute. A choice has few options, so
 * that guessing must cost: after the first wrong choice the team waits a minute, and twice as long after each further one,
 * up to a quarter of an hour. It is decided from the stored rows, so that neither a restart nor many browsers give more.
 */
public final class WrongAnswerLimit {
    /** How many of the latest wrong answers decide. */
    public static final int LOOKS_BACK = 10;

    static final Duration WINDOW = Duration.ofMinutes(1);
    static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private WrongAnswerLimit() {}

    /**
     * How long the team has to wait until the next answer is judged; zero if it need not.
     *
     * @param latest moments of the latest wrong answers, newest first; more than {@link #LOOKS_BACK} do not matter
     */
    public static Duration wait(Task.Goal goal, List<Instant> latest, Instant now) {
        if (goal instanceof Task.ChoiceAnswer) {
            return latest.isEmpty()
                    ? Duration.ZERO
                    : left(latest.getFirst().plus(afterWrongChoices(latest.size())), now);
        }
        return latest.size() < LOOKS_BACK
                ? Duration.ZERO
                : left(latest.get(LOOKS_BACK - 1).plus(WINDOW), now);
    }

    /** What a team waits after so many wrong choices, at least one. */
    public static Duration afterWrongChoices(int count) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - 1, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Duration left(Instant end, Instant now) {
        Duration left = Duration.between(now, end);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
