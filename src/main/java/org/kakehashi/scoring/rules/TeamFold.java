package org.kakehashi.scoring.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.scenario.ScoringPlan;

/** The fold of one team's facts, in their order; a value once {@link #standing} is asked for. */
final class TeamFold {
    private final Entrant team;
    private final ScoringRules rules;
    private final Map<String, Integer> dimensions = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<Integer>> openHints = new HashMap<>();
    private final Set<String> counted = new HashSet<>();
    private final Map<String, Standing.Solve> solved = new LinkedHashMap<>();
    private final List<Standing.Step> curve = new ArrayList<>();
    private int points;
    private int firsts;
    private Optional<Duration> lastGain = Optional.empty();

    TeamFold(Entrant team, ScoringRules rules) {
        this.team = team;
        this.rules = rules;
        curve.add(new Standing.Step(Duration.ZERO, 0));
    }

    /** Takes the next fact of this team. {@code first}: no other team has solved this task so far. */
    void take(ScoreEvent fact, Optional<TaskRule> rule, boolean first) {
        boolean repeated = fact.onceKey().filter(key -> !counted.add(key)).isPresent();
        if (repeated || rule.isEmpty()) {
            lines.add(new Line(fact, 0, 0, repeated ? Line.Reason.REPEATED : Line.Reason.UNKNOWN));
            return;
        }
        switch (fact.kind()) {
            case SOLVED -> solve(fact, rule.get(), first);
            case HINT, OWN_HINT -> hint(fact, rule.get());
            case WRONG -> lines.add(new Line(fact, 0, 0, Line.Reason.WRONG));
            case FOREIGN_FLAG -> lines.add(new Line(fact, 0, 0, Line.Reason.FOREIGN_FLAG));
        }
    }

    private void hint(ScoreEvent fact, TaskRule rule) {
        int price = rule.priceOf(fact);
        if (solved.containsKey(rule.task())) {
            lines.add(new Line(fact, 0, price, Line.Reason.HINT_AFTER_SOLVE));
        } else if (rules.hintsAreFree(fact.elapsed())) {
            lines.add(new Line(fact, 0, price, Line.Reason.HINT_FREE));
        } else if (rules.hints().charge() == ScoringPlan.Charge.NOW) {
            lines.add(new Line(fact, -price, price, Line.Reason.HINT_NOW));
            move(fact, rule, -price);
        } else {
            openHints.computeIfAbsent(rule.task(), task -> new ArrayList<>()).add(lines.size());
            lines.add(new Line(fact, 0, price, Line.Reason.HINT_OPEN));
        }
    }

    private void solve(ScoreEvent fact, TaskRule rule, boolean first) {
        int left = rule.points();
        for (int index : openHints.getOrDefault(rule.task(), List.of())) {
            Line hint = lines.get(index);
            int paid = Math.min(left, hint.price());
            left -= paid;
            lines.set(
                    index,
                    new Line(
                            hint.fact(),
                            -paid,
                            hint.price(),
                            paid < hint.price() ? Line.Reason.HINT_BEYOND_ZERO : Line.Reason.HINT_PAID));
        }
        lines.add(new Line(fact, rule.points(), rule.points(), Line.Reason.SOLVED));
        solved.put(rule.task(), new Standing.Solve(fact, left, first));
        firsts += first ? 1 : 0;
        move(fact, rule, left);
    }

    private void move(ScoreEvent fact, TaskRule rule, int by) {
        if (by == 0) {
            return;
        }
        points += by;
        dimensions.merge(rule.dimension(), by, Integer::sum);
        curve.add(new Standing.Step(fact.elapsed(), points));
        if (by > 0) {
            lastGain = Optional.of(fact.elapsed());
        }
    }

    /** The team's standing, not ranked yet. */
    Standing standing() {
        return new Standing(
                team,
                0,
                points,
                lastGain,
                Collections.unmodifiableMap(solved),
                firsts,
                Map.copyOf(dimensions),
                List.copyOf(lines),
                List.copyOf(curve));
    }
}
