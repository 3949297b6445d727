package org.kakehashi.exercise;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import org.jspecify.annotations.Nullable;
import org.kakehashi.site.language.Text;

/** What becomes of the ranges of an exercise while it is paused. Its clock stands still either way. */
public enum PauseMode {
    /** Nodes, terminals and pages go on. */
    RUN_ON(WORDS.rangesRunOnDuringAPause(), WORDS.letRangesRunOn()),
    /** Every node stands still and goes on where it was. */
    FREEZE(WORDS.rangesAreFrozenDuringAPause(), WORDS.freezeRanges());

    private final Text meaning;
    private final Text choice;

    PauseMode(Text meaning, Text choice) {
        this.meaning = meaning;
        this.choice = choice;
    }

    /** The mode of a form's field; nothing known means that ranges run on. */
    public static PauseMode of(@Nullable String name) {
        return FREEZE.name().equals(name) ? FREEZE : RUN_ON;
    }

    /** What it means for everybody, in a sentence. */
    public Text meaning() {
        return meaning;
    }

    /** The words on a button that chooses it. */
    public Text choice() {
        return choice;
    }

    public boolean freezes() {
        return this == FREEZE;
    }

    public PauseMode other() {
        return freezes() ? RUN_ON : FREEZE;
    }
}
