package org.kakehashi.play.answers;

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
        return new Text(
                "After a wrong choice your team waits, longer each time. This one was not judged; submit it again in "
                        + seconds + " s, and find out more before you do.",
                "誤った選択の後は、チーム全員に待ち時間があり、間違えるたびに長くなります。今回の解答は採点されていません。よく調べてから、" + seconds + "秒後にもう一度提出してください。");
    }

    private static Text afterMany(long seconds) {
        int wrong = WrongAnswerLimit.LOOKS_BACK;
        return new Text(
                "Your team gave " + wrong + " wrong answers to this task within a minute. "
                        + "This one was not judged; send it again in " + seconds + " s.",
                "この課題には1分間に" + wrong + "回の誤答がありました。今回の解答は採点されていません。" + seconds + "秒後にもう一度提出してください。");
    }
}
