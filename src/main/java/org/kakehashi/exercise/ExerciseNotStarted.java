package org.kakehashi.exercise;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import org.kakehashi.site.Refused;

/** Play has not begun. */
public class ExerciseNotStarted extends Refused {
    public ExerciseNotStarted() {
        super(Reason.NOT_NOW, WORDS.exerciseHasNotStartedYet());
    }
}
