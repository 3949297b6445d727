package org.kakehashi.exercise;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import org.kakehashi.site.Refused;

/** Play stands still; the same will be possible again when an instructor resumes it. */
public class ExerciseIsPaused extends Refused {
    public ExerciseIsPaused() {
        super(Reason.NOT_NOW, WORDS.exerciseIsPaused());
    }
}
