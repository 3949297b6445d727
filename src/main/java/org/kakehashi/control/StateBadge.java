package org.kakehashi.control;

import static org.kakehashi.control.words.ControlWords.WORDS;

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
    static final StateBadge NOT_WANTED = new StateBadge(WORDS.notDeployed(), "");

    static StateBadge of(ExerciseState state, boolean rangesWanted) {
        return switch (state) {
            case DRAFT, SCHEDULED -> new StateBadge(state.word(), "");
            case DEPLOYING, PAUSED -> new StateBadge(state.word(), "wait");
            case READY, RUNNING -> new StateBadge(state.word(), "good");
            case ENDED ->
                rangesWanted ? new StateBadge(state.word(), "") : new StateBadge(WORDS.endedCleaningUp(), "wait");
            case CLEANED -> new StateBadge(state.word(), "");
        };
    }

    static StateBadge of(NodeState state) {
        return switch (state) {
            case WAITING -> new StateBadge(WORDS.waiting(), "");
            case STARTING -> new StateBadge(WORDS.starting(), "wait");
            case READY -> new StateBadge(WORDS.ready(), "good");
            case FAILED -> new StateBadge(WORDS.failed(), "bad");
            case REMOVING -> new StateBadge(WORDS.beingRemoved(), "wait");
        };
    }

    static StateBadge of(RangeState state) {
        return switch (state) {
            case PLANNED -> new StateBadge(WORDS.planned(), "");
            case DEPLOYING -> new StateBadge(WORDS.deploying(), "wait");
            case READY -> new StateBadge(WORDS.ready(), "good");
            case DEGRADED -> new StateBadge(WORDS.beingRepaired(), "bad");
            case DELETING -> new StateBadge(WORDS.beingRemoved(), "wait");
            case DELETED -> new StateBadge(WORDS.removed(), "");
        };
    }
}
