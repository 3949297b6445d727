package org.kakehashi.exercise;

import org.kakehashi.site.language.Text;

/** Where an exercise is in its life; {@link Transition} says what leads where. */
public enum ExerciseState {
    DRAFT("Draft", "下書き"),
    SCHEDULED("Scheduled", "予定"),
    DEPLOYING("Deploying", "展開中"),
    READY("Ready", "準備完了"),
    RUNNING("Running", "実施中"),
    PAUSED("Paused", "一時停止中"),
    ENDED("Ended", "終了"),
    CLEANED("Cleaned up", "環境削除済み");

    private final Text word;

    ExerciseState(String en, String ja) {
        word = new Text(en, ja);
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
