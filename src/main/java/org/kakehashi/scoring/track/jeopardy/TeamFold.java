package org.kakehashi.scoring.track.jeopardy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Line;
import org.kakehashi.scoring.track.Solve;
import org.kakehashi.scoring.track.TrackValue;

/** The fold of one team's facts, in their order. It never changes: {@link #with} gives the next one. */
final class TeamFold {
    private static final int NOTHING = -1;

    private final ScoringRules rules;
    private final List<Line> lines = new ArrayList<>();
    private final List<TrackValue.Gain> gains = new ArrayList<>();
    private final Map<String, List<Integer>> openHints = new HashMap<>();
    private final Set<String> counted = new HashSet<>();
    private final Map<String, Solve> solved = new LinkedHashMap<>();

    TeamFold(ScoringRules rules) {
        this.rules = rules;
    }

    private TeamFold(TeamFold before) {
        this(before.rules);
        lines.addAll(before.lines);
        gains.addAll(before.gains);
        before.openHints.forEach((task, hints) -> openHints.put(task, new ArrayList<>(hints)));
        counted.addAll(before.counted);
        solved.putAll(before.solved);
    }

    /** The fold after the team's next fact. */
    TeamFold with(LedgerEntry entry, Fact.AtTask fact) {
        TeamFold next = new TeamFold(this);
        next.take(entry, fact);
        return next;
    }

    /**
     * The fold after a correction. Everything but what was taken back is folded anew, since a price may depend on it; a
     * correction of what this fold does not know changes nothing.
     */
    TeamFold without(LedgerEntry entry, Fact.Corrected corrected) {
        OptionalInt mistake = Line.indexOf(corrected.sequence(), lines);
        if (mistake.isEmpty()) {
            return this;
        }
        TeamFold next = folded(rules, mistake.getAsInt());
        next.lines.add(new Line(entry, 0, 0, Line.Reason.CORRECTION));
        return next;
    }

    /** The same facts by other rules. */
    TeamFold by(ScoringRules others) {
        return folded(others, NOTHING);
    }

    /** @param mistake index of the line that does not count */
    private TeamFold folded(ScoringRules others, int mistake) {
        TeamFold next = new TeamFold(others);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i == mistake) {
                next.lines.add(line.takenBack());
            } else if (line.reason() == Line.Reason.TAKEN_BACK || line.reason() == Line.Reason.CORRECTION) {
                next.lines.add(line);
            } else {
                next.take(line.fact(), (Fact.AtTask) line.fact().fact());
            }
        }
        return next;
    }

    private void take(LedgerEntry entry, Fact.AtTask fact) {
        boolean repeated = fact.onceKey().filter(key -> !counted.add(key)).isPresent();
        TaskRule rule = rules.find(fact.task()).orElse(null);
        if (repeated || rule == null) {
            lines.add(new Line(entry, 0, 0, repeated ? Line.Reason.REPEATED : Line.Reason.UNKNOWN));
            return;
        }
        switch (fact) {
            case Fact.TaskSolved task -> solve(entry, rule);
            case Fact.HintTaken hint -> hint(entry, rule, rule.priceOf(hint.number()));
            case Fact.WrongAnswer wrong -> lines.add(new Line(entry, 0, 0, Line.Reason.WRONG));
            case Fact.ForeignFlag foreign -> lines.add(new Line(entry, 0, 0, Line.Reason.FOREIGN_FLAG));
        }
    }

    private void hint(LedgerEntry entry, TaskRule rule, int price) {
        if (solved.containsKey(rule.task())) {
            lines.add(new Line(entry, 0, price, Line.Reason.HINT_AFTER_SOLVE));
        } else if (rules.hintsAreFree(entry.elapsed())) {
            lines.add(new Line(entry, 0, price, Line.Reason.HINT_FREE));
        } else if (rules.hints().charge() == ScoringPlan.Charge.NOW) {
            lines.add(new Line(entry, -price, price, Line.Reason.HINT_NOW));
            gain(entry, rule, -price);
        } else {
            openHints.computeIfAbsent(rule.task(), task -> new ArrayList<>()).add(lines.size());
            lines.add(new Line(entry, 0, price, Line.Reason.HINT_OPEN));
        }
    }

    private void solve(LedgerEntry entry, TaskRule rule) {
        int left = rule.points();
        gain(entry, rule, rule.points());
        for (int index : openHints.getOrDefault(rule.task(), List.of())) {
            Line hint = lines.get(index);
            int paid = Math.min(left, hint.price());
            left -= paid;
            gain(entry, rule, -paid);
            lines.set(
                    index,
                    new Line(
                            hint.fact(),
                            -paid,
                            hint.price(),
                            paid < hint.price() ? Line.Reason.HINT_BEYOND_ZERO : Line.Reason.HINT_PAID));
        }
        lines.add(new Line(entry, rule.points(), rule.points(), Line.Reason.SOLVED));
        solved.put(rule.task(), new Solve(entry, left));
    }

    /** By task, the fact that solved it. */
    Map<String, Solve> solved() {
        return Collections.unmodifiableMap(solved);
    }

    /** What a solved task brings if it is worth so much: less what its hints cost, but not below zero. */
    int left(String task, int worth) {
        int prices = openHints.getOrDefault(task, List.of()).stream()
                .mapToInt(index -> lines.get(index).price())
                .sum();
        return Math.max(0, worth - prices);
    }

    private void gain(LedgerEntry entry, TaskRule rule, int points) {
        if (points != 0) {
            gains.add(TrackValue.Gain.ofPoints(entry.sequence(), entry.elapsed(), points, rule.dimension()));
        }
    }

    TrackValue value() {
        return new TrackValue(List.copyOf(gains), List.copyOf(lines), Collections.unmodifiableMap(solved));
    }
}
