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
public record StateBadge(Text word, String tone) {
    static final StateBadge NOT_WANTED = new StateBadge(new Text("Not deployed", "未展開"), "");

    static StateBadge of(ExerciseState state, boolean rangesWanted) {
        return switch (state) {
            case DRAFT, SCHEDULED -> new StateBadge(state.word(), "");
            case DEPLOYING, PAUSED -> new StateBadge(state.word(), "wait");
            case READY, RUNNING -> new StateBadge(state.word(), "good");
            case ENDED ->
                rangesWanted
                        ? new StateBadge(state.word(), "")
                        : new StateBadge(new Text("Ended, cleaning up", "終了（環境を削除中）"), "wait");
            case CLEANED -> new StateBadge(state.word(), "");
        };
    }

    static StateBadge of(NodeState state) {
        return switch (state) {
            case WAITING -> new StateBadge(new Text("Waiting", "待機中"), "");
            case STARTING -> new StateBadge(new Text("Starting", "起動中"), "wait");
            case READY -> new StateBadge(new Text("Ready", "準備完了"), "good");
            case FAILED -> new StateBadge(new Text("Failed", "失敗"), "bad");
            case REMOVING -> new StateBadge(new Text("Being removed", "削除中"), "wait");
        };
    }

    static StateBadge of(RangeState state) {
        return switch (state) {
            case PLANNED -> new StateBadge(new Text("Planned", "展開待ち"), "");
            case DEPLOYING -> new StateBadge(new Text("Deploying", "展開中"), "wait");
            case READY -> new StateBadge(new Text("Ready", "準備完了"), "good");
            case DEGRADED -> new StateBadge(new Text("Being repaired", "復旧中"), "bad");
            case DELETING -> new StateBadge(new Text("Being removed", "削除中"), "wait");
            case DELETED -> new StateBadge(new Text("Removed", "削除済み"), "");
        };
    }
}
