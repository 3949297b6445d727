package org.kakehashi.play;

import java.time.Duration;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** The team guessed too often at one task; see {@link WrongAnswerLimit}. */
public class TooManyWrongAnswers extends Refused {
    private final long seconds;

    TooManyWrongAnswers(Duration wait) {
        this(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private TooManyWrongAnswers(long seconds) {
        super(
                Reason.TOO_MANY,
                new Text(
                        "Your team gave " + WrongAnswerLimit.WRONG + " wrong answers to this task within a minute. "
                                + "This one was not judged; send it again in " + seconds + " s.",
                        "この課題には1分間に" + WrongAnswerLimit.WRONG + "回の誤答がありました。今回の解答は採点されていません。" + seconds
                                + "秒後にもう一度提出してください。"),
                Duration.ofSeconds(seconds));
        this.seconds = seconds;
    }

    /** After how many seconds the next answer will be judged. */
    public long seconds() {
        return seconds;
    }
}
