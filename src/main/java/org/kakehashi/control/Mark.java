package org.kakehashi.control;

import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeState;
import org.kakehashi.site.language.Text;

/**
 * A state as pages show it: a word first, then a shape and a colour.
 *
 * @param tone {@code good}, {@code wait}, {@code bad} or empty, the classes of {@code .state}
 */
public record Mark(Text word, String tone) {
    static final Mark NOT_WANTED = new Mark(new Text("Not deployed", "未展開"), "");

    static Mark of(ExerciseState state, boolean rangesWanted) {
        return switch (state) {
            case DRAFT, SCHEDULED -> new Mark(state.word(), "");
            case DEPLOYING, PAUSED -> new Mark(state.word(), "wait");
            case READY, RUNNING -> new Mark(state.word(), "good");
            case ENDED ->
                rangesWanted
                        ? new Mark(state.word(), "")
                        : new Mark(new Text("Ended, cleaning up", "終了（環境を削除中）"), "wait");
            case CLEANED -> new Mark(state.word(), "");
        };
    }

    static Mark of(NodeState state) {
        return switch (state) {
            case WAITING -> new Mark(new Text("Waiting", "待機中"), "");
            case STARTING -> new Mark(new Text("Starting", "起動中"), "wait");
            case READY -> new Mark(new Text("Ready", "準備完了"), "good");
            case FAILED -> new Mark(new Text("Failed", "失敗"), "bad");
            case REMOVING -> new Mark(new Text("Being removed", "削除中"), "wait");
        };
    }

    static Mark of(RangeState state) {
        return switch (state) {
            case PLANNED -> new Mark(new Text("Planned", "展開待ち"), "");
            case DEPLOYING -> new Mark(new Text("Deploying", "展開中"), "wait");
            case READY -> new Mark(new Text("Ready", "準備完了"), "good");
            case DEGRADED -> new Mark(new Text("Being repaired", "復旧中"), "bad");
            case DELETING -> new Mark(new Text("Being removed", "削除中"), "wait");
            case DELETED -> new Mark(new Text("Removed", "削除済み"), "");
        };
    }
}
