package org.kakehashi.exercise.rehearsed;

import org.kakehashi.site.language.Text;

/** How far a rehearsal is, or what came out of it. */
public enum RehearsalState {
    QUEUED("Waiting", "待機中"),
    RUNNING("Running", "実行中"),
    /** Everything was proven. */
    GREEN("Passed", "合格"),
    /** Something is wrong with the scenario; the report names it. */
    RED("Failed", "不合格"),
    /** Cut off, or the engine could not be used: nothing is known about the scenario. */
    STOPPED("Stopped", "中断");

    private final Text word;

    RehearsalState(String en, String ja) {
        word = new Text(en, ja);
    }

    public Text word() {
        return word;
    }

    public boolean isOver() {
        return this == GREEN || this == RED || this == STOPPED;
    }
}
