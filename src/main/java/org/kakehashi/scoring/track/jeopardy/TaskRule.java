package org.kakehashi.scoring.track.jeopardy;

import java.util.List;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.Task;

/**
 * What one task is worth. Points and prices are weighted already: as the author wrote them, times the percentage of the
 * task's dimension, rounded to whole points (a half upwards).
 *
 * @param points for solving it, before hints
 * @param hintCosts price of each hint, in the order in which the task shows them
 * @param dimension what its points are told apart by, or empty
 */
public record TaskRule(String task, int points, List<Integer> hintCosts, String dimension) {
    private static final int HUNDRED = 100;

    public TaskRule {
        hintCosts = List.copyOf(hintCosts);
    }

    /** A task of no dimension. */
    TaskRule(String task, int points, List<Integer> hintCosts) {
        this(task, points, hintCosts, "");
    }

    static TaskRule of(Task task, ScoringPlan plan) {
        int weight = plan.dimensions().stream()
                .filter(dimension -> dimension.id().equals(task.dimension()))
                .findFirst()
                .map(ScoringPlan.Dimension::weight)
                .orElse(HUNDRED);
        return new TaskRule(
                task.id(),
                weighted(task.points(), weight),
                task.hints().stream().map(hint -> weighted(hint.cost(), weight)).toList(),
                task.dimension());
    }

    private static int weighted(int points, int percent) {
        return Math.toIntExact(((long) points * percent + HUNDRED / 2) / HUNDRED);
    }

    /** The same with other points. */
    TaskRule worth(int now) {
        return new TaskRule(task, now, hintCosts, dimension);
    }

    /** Price of a hint, counted from 1; 0 for one that the task does not have. */
    int priceOf(int number) {
        return number < 1 || number > hintCosts.size() ? 0 : hintCosts.get(number - 1);
    }
}
