package org.kakehashi.play.answers;

import static org.kakehashi.play.words.PlayWords.WORDS;

import java.time.Duration;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** The team guessed too often at one task; see {@link WrongAnswerLimit}. */
public class TooManyWrongAnswers extends Refused {
    private final long seconds;

    /** @param wait how long, more than nothing */
    public TooManyWrongAnswers(Task.Goal goal, Duration wait) {
        this(goal, Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private TooManyWrongAnswers(Task.Goal goal, long seconds) {
        super(
                Reason.TOO_MANY,
                goal instanceof Task.ChoiceAnswer ? afterAChoice(seconds) : afterMany(seconds),
                Duration.ofSeconds(seconds));
        this.seconds = seconds;
    }

    /** After how many seconds the next answer will be judged. */
    public long seconds() {
        return seconds;
    }

    private static Text afterAChoice(long seconds) {
        return WORDS.afterAWrongChoiceYourTeamWaits(seconds);
    }

    private static Text afterMany(long seconds) {
        int wrong = WrongAnswerLimit.LOOKS_BACK;
        return WORDS.yourTeamGaveWrongAnswers(wrong, seconds);
    }
}
