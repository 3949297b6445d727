package org.kakehashi.exercise.team;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.language.Text;

/** Who plays in a team, as the team itself says. It changes no points; boards and feeds tell it. */
public enum TeamClass {
    /** People, with tools that do as they are told. */
    PEOPLE,
    /** People who let models of artificial intelligence help them. */
    PEOPLE_WITH_AI,
    /** Programs that decide for themselves; people only look on. */
    AGENTS;

    /** The one of this word, as feeds and addresses name it; empty for any other text. */
    public static Optional<TeamClass> of(@Nullable String parameter) {
        return Arrays.stream(values())
                .filter(one -> one.parameter().equals(parameter))
                .findFirst();
    }

    /** Such as {@code people-with-ai}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Text word() {
        return switch (this) {
            case PEOPLE -> WORDS.playedByPeople();
            case PEOPLE_WITH_AI -> WORDS.playedByPeopleWithAi();
            case AGENTS -> WORDS.playedByAgents();
        };
    }
}
