package org.kakehashi.exercise.rehearsed;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import org.kakehashi.site.language.Text;

/** How far a rehearsal is, or what came out of it. */
public enum RehearsalState {
    QUEUED(WORDS.waiting()),
    RUNNING(WORDS.runningState()),
    /** Everything was proven. */
    GREEN(WORDS.passed()),
    /** Something is wrong with the scenario; the report names it. */
    RED(WORDS.failed()),
    /** Cut off, or the engine could not be used: nothing is known about the scenario. */
    STOPPED(WORDS.stopped());

    private final Text word;

    RehearsalState(Text word) {
        this.word = word;
    }

    public Text word() {
        return word;
    }

    public boolean isOver() {
        return this == GREEN || this == RED || this == STOPPED;
    }
}
