package org.kakehashi.rehearsal.report;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import org.kakehashi.site.language.Text;

/** What a rehearsal does, in this order. */
public enum RehearsalStage {
    DEPLOY(WORDS.deploy()),
    /** Nothing is solved before anybody has done anything, and wrong answers are not accepted. */
    BEFORE(WORDS.before()),
    /** The reference solution, step by step. */
    PLAY(WORDS.play()),
    SCORE(WORDS.score()),
    /** What trainees read, in both languages. */
    TEXTS(WORDS.texts()),
    /** What the solution changed is as new after a reset. */
    RESET(WORDS.reset()),
    CLEAN_UP(WORDS.cleanUp());

    private final Text word;

    RehearsalStage(Text word) {
        this.word = word;
    }

    public Text word() {
        return word;
    }
}
