package org.kakehashi.rehearsal.report;

import org.kakehashi.site.language.Text;

/** What a rehearsal does, in this order. */
public enum RehearsalStage {
    DEPLOY("Deploy", "展開"),
    /** Nothing is solved before anybody has done anything, and wrong answers are not accepted. */
    BEFORE("Before", "開始前"),
    /** The reference solution, step by step. */
    PLAY("Play", "解答手順"),
    SCORE("Score", "得点"),
    /** What trainees read, in both languages. */
    TEXTS("Texts", "文章"),
    /** What the solution changed is as new after a reset. */
    RESET("Reset", "リセット"),
    CLEAN_UP("Clean up", "片付け");

    private final Text word;

    RehearsalStage(String en, String ja) {
        word = new Text(en, ja);
    }

    public Text word() {
        return word;
    }
}
