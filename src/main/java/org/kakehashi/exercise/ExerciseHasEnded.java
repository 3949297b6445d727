package org.kakehashi.exercise;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import org.kakehashi.site.Refused;

/** What is asked needs an exercise that still goes on. */
public class ExerciseHasEnded extends Refused {
    public ExerciseHasEnded() {
        super(Reason.NOT_NOW, WORDS.exerciseHasEnded());
    }
}
