package org.kakehashi.scoring.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan;

/**
 * How facts become points. A team's score is the sum over its facts, in their order:
 *
 * <ul>
 *   <li>the first SOLVED of a task: + its points ({@link TaskRule}, weighted by its dimension);
 *   <li>a hint, once for the team or, where each participant opens the own ones, once for each of them: − its price. With
 *       {@link ScoringPlan.Charge#NOW} at once, also below zero. With {@link ScoringPlan.Charge#ON_SOLVE} when the task is
 *       solved, in the order of opening, and for each task no more than its points: a hint to a task that stays unsolved
 *       costs nothing then, and no score ever falls;
 *   <li>a hint opened when its task was solved already, or at a play time from which hints are free: 0;
 *   <li>a wrong answer or a foreign flag: 0.
 * </ul>
 *
 * @param tasks in the scenario's order
 * @param hints what opening a hint costs, and whom
 */
public record ScoringRules(List<TaskRule> tasks, ScoringPlan.HintPolicy hints) {
    /** Best first; of equal points, whoever reached them earlier, then the older team. */
    private static final Comparator<Standing> BEST_FIRST = Comparator.comparingInt(Standing::points)
            .reversed()
            .thenComparing(standing -> standing.lastGain().orElse(Duration.ZERO))
            .thenComparingLong(standing -> standing.team().teamId());

    public ScoringRules {
        tasks = List.copyOf(tasks);
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
                scenario.scoring().hints());
    }

    /** @throws IllegalArgumentException if the scenario has no such task */
    public TaskRule of(String task) {
        return tasks.stream()
                .filter(rule -> rule.task().equals(task))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task " + task));
    }

    /** Whether hints cost nothing (any more) at this play time. */
    public boolean hintsAreFree(Duration elapsed) {
        return hints.freeAfterMinutes() > 0 && elapsed.compareTo(Duration.ofMinutes(hints.freeAfterMinutes())) >= 0;
    }

    /**
     * The board at an instant: a pure fold, so that every moment can be replayed.
     *
     * @param facts of the exercise, in any order; those of other teams and after {@code until} do not count
     */
    public Scoreboard score(List<ScoreEvent> facts, List<Entrant> teams, Instant until) {
        Map<String, TaskRule> rules = tasks.stream().collect(Collectors.toMap(TaskRule::task, Function.identity()));
        Map<Long, TeamFold> folds = new LinkedHashMap<>();
        teams.forEach(team -> folds.put(team.teamId(), new TeamFold(team, this)));
        Set<String> taken = new HashSet<>();
        for (ScoreEvent fact : inOrder(facts, until)) {
            TeamFold fold = folds.get(fact.teamId());
            if (fold != null) {
                boolean first = fact.kind() == ScoreEvent.Kind.SOLVED && taken.add(fact.task());
                fold.take(fact, Optional.ofNullable(rules.get(fact.task())), first);
            }
        }
        List<Standing> standings = folds.values().stream()
                .map(TeamFold::standing)
                .sorted(BEST_FIRST)
                .toList();
        return new Scoreboard(ranked(standings), regions(standings));
    }

    private static List<ScoreEvent> inOrder(List<ScoreEvent> facts, Instant until) {
        return facts.stream()
                .filter(fact -> !fact.at().isAfter(until))
                .sorted(ScoreEvent.ORDER)
                .toList();
    }

    private static List<Standing> ranked(List<Standing> bestFirst) {
        List<Standing> ranked = new ArrayList<>();
        for (Standing standing : bestFirst) {
            boolean tied = !ranked.isEmpty() && ranked.getLast().points() == standing.points();
            ranked.add(standing.ranked(tied ? ranked.getLast().rank() : ranked.size() + 1));
        }
        return List.copyOf(ranked);
    }

    private static List<RegionTotal> regions(List<Standing> standings) {
        Map<String, List<Standing>> sides = standings.stream()
                .collect(
                        Collectors.groupingBy(standing -> standing.team().region(), TreeMap::new, Collectors.toList()));
        return sides.entrySet().stream()
                .map(side -> new RegionTotal(
                        side.getKey(),
                        side.getValue().size(),
                        side.getValue().stream().mapToInt(Standing::points).sum()))
                .toList();
    }
}
