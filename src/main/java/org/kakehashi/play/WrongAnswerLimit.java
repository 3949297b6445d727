package org.kakehashi.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many wrong answers a team may give to a task: ten in any minute. It is decided from the stored rows, so that
 * neither a restart nor many browsers give more.
 */
final class WrongAnswerLimit {
    static final int WRONG = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private WrongAnswerLimit() {}

    /**
     * How long the team has to wait until the next answer is judged; zero if it need not.
     *
     * @param latest moments of the latest wrong answers, newest first; more than ten of them do not matter
     */
    static Duration wait(List<Instant> latest, Instant now) {
        if (latest.size() < WRONG) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, latest.get(WRONG - 1).plus(WINDOW));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
