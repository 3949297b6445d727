package org.kakehashi.exercise;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Play has not begun. */
public class ExerciseNotStarted extends Refused {
    public ExerciseNotStarted() {
        super(
                Reason.NOT_NOW,
                new Text(
                        "The exercise has not started yet. Try again when the instructor has started it.",
                        "演習はまだ始まっていません。講師が開始してから、もう一度お試しください。"));
    }
}
