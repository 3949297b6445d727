package org.kakehashi.scoring.rules;

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
import org.kakehashi.scenario.Task;

/**
 * How facts become points. Solving a task gives its points. A hint is paid on solving: its price is taken off the points
 * of its task, never below zero for that task, and only if the hint was opened before. So a hint to a task that stays
 * unsolved costs nothing, and no score ever falls. A wrong answer costs nothing.
 *
 * @param tasks in the scenario's order
 */
public record ScoringRules(List<TaskRule> tasks) {
    /** Best first; of equal points, whoever reached them earlier, then the older team. */
    private static final Comparator<Standing> BEST_FIRST = Comparator.comparingInt(Standing::points)
            .reversed()
            .thenComparing(standing -> standing.lastGain().orElse(java.time.Duration.ZERO))
            .thenComparingLong(standing -> standing.team().teamId());

    public ScoringRules {
        tasks = List.copyOf(tasks);
    }

    public static ScoringRules of(Scenario scenario) {
        return new ScoringRules(scenario.tasks().stream()
                .map(task -> new TaskRule(
                        task.id(),
                        task.points(),
                        task.hints().stream().map(Task.Hint::cost).toList()))
                .toList());
    }

    /**
     * The board at an instant: a pure fold, so that every moment can be replayed.
     *
     * @param facts of the exercise, in any order; those of other teams and after {@code until} do not count
     */
    public Scoreboard score(List<ScoreEvent> facts, List<Entrant> teams, Instant until) {
        Map<String, TaskRule> rules = tasks.stream().collect(Collectors.toMap(TaskRule::task, Function.identity()));
        Map<Long, TeamFold> folds = new LinkedHashMap<>();
        teams.forEach(team -> folds.put(team.teamId(), new TeamFold(team)));
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
