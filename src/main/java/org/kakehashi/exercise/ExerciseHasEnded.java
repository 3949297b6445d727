package org.kakehashi.exercise;

import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** What is asked needs an exercise that still goes on. */
public class ExerciseHasEnded extends Refused {
    public ExerciseHasEnded() {
        super(
                Reason.NOT_NOW,
                new Text(
                        "The exercise has ended, so this does not count any more. What was counted before stays.",
                        "演習は終了しました。この操作は反映されません。それまでの記録はそのまま残ります。"));
    }
}
