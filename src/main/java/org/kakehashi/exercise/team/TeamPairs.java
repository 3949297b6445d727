package org.kakehashi.exercise.team;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kakehashi.scenario.TeamPlan;

/**
 * Which team works with which where a scenario is played in pairs: the first of the EU with the first of Japan, the second
 * with the second, in the order in which they were entered. Pure.
 */
public final class TeamPairs {
    private TeamPairs() {}

    /**
     * The team that works with this one; empty where teams play for themselves.
     *
     * @param all teams of the exercise in their order
     * @param region of a team
     */
    public static <T> Optional<T> partner(TeamPlan plan, List<T> all, T one, Function<T, ?> region) {
        if (plan.composition() != TeamPlan.Composition.PAIRED) {
            return Optional.empty();
        }
        long before = all.stream()
                .takeWhile(other -> !other.equals(one))
                .filter(other -> region.apply(other).equals(region.apply(one)))
                .count();
        return all.stream()
                .filter(other -> !region.apply(other).equals(region.apply(one)))
                .skip(before)
                .findFirst();
    }
}
