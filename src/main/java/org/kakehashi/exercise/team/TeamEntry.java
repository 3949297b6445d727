package org.kakehashi.exercise.team;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.language.Text;

/** As what a team takes part. */
public enum TeamEntry {
    RANKED,
    /** Plays along and is shown without a rank. */
    GUEST,
    /** The organiser's: nobody plays in it, and its services show how they run when nobody touches them. */
    NOP;

    /** The one of this name; ranked for any other text. */
    public static TeamEntry of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElse(RANKED);
    }

    public Text word() {
        return switch (this) {
            case RANKED -> WORDS.entryRanked();
            case GUEST -> WORDS.entryGuest();
            case NOP -> WORDS.entryNop();
        };
    }
}
