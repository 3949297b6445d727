package org.kakehashi.scoring.track.jeopardy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Adjustments;
import org.kakehashi.scoring.track.Composition;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Scoreboard;

/**
 * How facts become points. A team's score is the sum over its facts, in their order, without those that were taken back:
 *
 * <ul>
 *   <li>the first solve of a task: + its points ({@link TaskRule}, weighted by its dimension);
 *   <li>a hint, once for the team or, where each participant opens the own ones, once for each of them: − its price. With
 *       {@link ScoringPlan.Charge#NOW} at once, also below zero. With {@link ScoringPlan.Charge#ON_SOLVE} when the task is
 *       solved, in the order of opening, and for each task no more than its points: a hint to a task that stays unsolved
 *       costs nothing then, and no score ever falls;
 *   <li>a hint opened when its task was solved already, or at a play time from which hints are free: 0;
 *   <li>a wrong answer or a foreign flag: 0.
 * </ul>
 *
 * <p>Where the worth of a task falls with its solves ({@link TaskWorth}), it falls for all who solved it together.
 *
 * @param tasks in the scenario's order
 * @param hints what opening a hint costs, and whom
 * @param taskValue how the worth of a task depends on how many ranked teams solved it
 */
public record ScoringRules(List<TaskRule> tasks, ScoringPlan.HintPolicy hints, ScoringPlan.TaskValue taskValue) {
    public ScoringRules {
        tasks = List.copyOf(tasks);
    }

    /** Rules by which a task is worth the same whoever solves it. */
    public ScoringRules(List<TaskRule> tasks, ScoringPlan.HintPolicy hints) {
        this(tasks, hints, ScoringPlan.TaskValue.STATIC);
    }

    /** Rules with the usual prices of hints. */
    ScoringRules(List<TaskRule> tasks) {
        this(tasks, ScoringPlan.HintPolicy.STANDARD);
    }

    public static ScoringRules of(Scenario scenario) {
        return new ScoringRules(
                scenario.tasks().stream()
                        .map(task -> TaskRule.of(task, scenario.scoring()))
                        .toList(),
                scenario.scoring().hints(),
                scenario.scoring().competition().taskValue());
    }

    /**
     * What a task is worth to each who solved it, before hints.
     *
     * @param solves by ranked teams
     */
    public int worth(String task, int solves) {
        return TaskWorth.of(taskValue, of(task).points(), solves);
    }

    /** Whether a solve changes what other teams have. */
    public boolean isDynamic() {
        return taskValue != ScoringPlan.TaskValue.STATIC;
    }

    /** The same when tasks are worth so much, by their id, for everybody and for ever. */
    public ScoringRules valued(ToIntFunction<String> worth) {
        return new ScoringRules(
                tasks.stream()
                        .map(rule -> rule.worth(worth.applyAsInt(rule.task())))
                        .toList(),
                hints);
    }

    /** @throws IllegalArgumentException if the scenario has no such task */
    public TaskRule of(String task) {
        return find(task).orElseThrow(() -> new IllegalArgumentException("no task " + task));
    }

    Optional<TaskRule> find(String task) {
        return tasks.stream().filter(rule -> rule.task().equals(task)).findFirst();
    }

    /** Whether hints cost nothing (any more) at this play time. */
    public boolean hintsAreFree(Duration elapsed) {
        return hints.freeAfterMinutes() > 0 && elapsed.compareTo(Duration.ofMinutes(hints.freeAfterMinutes())) >= 0;
    }

    /** The board after these facts of the exercise, in the order of the ledger, by tasks and by what instructors decide. */
    public Scoreboard score(List<LedgerEntry> facts, List<Entrant> teams) {
        Composition tracks = tracks(teams);
        return Scoreboard.of(teams, tracks.view(tracks.advance(tracks.start(), facts)));
    }

    /** The tasks, and what instructors decide beside them. */
    public Composition tracks(List<Entrant> teams) {
        return new Composition(
                List.of(Composition.Part.of(new Jeopardy(this, teams)), Composition.Part.of(new Adjustments())));
    }
}
