package org.kakehashi.exercise;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Play stands still; the same will be possible again when an instructor resumes it. */
public class ExerciseIsPaused extends Refused {
    public ExerciseIsPaused() {
        super(
                Reason.NOT_NOW,
                new Text(
                        "The exercise is paused. Nothing is lost; try again when the instructor has resumed it.",
                        "演習は一時停止中です。データは失われていません。講師が再開したら、もう一度お試しください。"));
    }
}
