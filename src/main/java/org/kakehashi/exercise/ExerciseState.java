package org.kakehashi.exercise;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import org.kakehashi.site.language.Text;

/** Where an exercise is in its life; {@link Transition} says what leads where. */
public enum ExerciseState {
    DRAFT(WORDS.draft()),
    SCHEDULED(WORDS.scheduled()),
    DEPLOYING(WORDS.deploying()),
    READY(WORDS.ready()),
    RUNNING(WORDS.running()),
    PAUSED(WORDS.paused()),
    ENDED(WORDS.ended()),
    CLEANED(WORDS.cleanedUp());

    private final Text word;

    ExerciseState(Text word) {
        this.word = word;
    }

    /** The state as people call it. */
    public Text word() {
        return word;
    }

    /** Whether play is over for good. */
    public boolean isOver() {
        return this == ENDED || this == CLEANED;
    }
}
