package org.kakehashi.scoring.track.jeopardy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Solve;
import org.kakehashi.scoring.track.TrackValue;

/**
 * What teams have where the worth of a task falls with its solves. Lines and solved tasks say what they are worth now; the
 * gains also tell how it came to that: a team has what the task was worth when it solved it, and loses with each later solve.
 */
final class SolveCounts {
    private final ScoringRules rules;
    private final ScoringRules now;
    /** By task, the solves that count, in the order of the ledger. */
    private final Map<String, List<LedgerEntry>> counting = new HashMap<>();

    /** @param counts whose solves count */
    SolveCounts(ScoringRules rules, Map<Long, TeamFold> teams, LongPredicate counts) {
        this.rules = rules;
        teams.forEach((team, fold) -> {
            if (counts.test(team)) {
                fold.solved().forEach((task, solve) -> counting.computeIfAbsent(task, first -> new ArrayList<>())
                        .add(solve.fact()));
            }
        });
        counting.values().forEach(solves -> solves.sort(Comparator.comparingLong(LedgerEntry::sequence)));
        now = rules.valued(task -> rules.worth(task, solves(task).size()));
    }

    private List<LedgerEntry> solves(String task) {
        return counting.getOrDefault(task, List.of());
    }

    TrackValue value(TeamFold fold) {
        TeamFold valued = fold.by(now);
        TrackValue value = valued.value();
        List<TrackValue.Gain> gains = new ArrayList<>(value.gains());
        valued.solved().forEach((task, solve) -> history(valued, task, solve, gains));
        gains.sort(Comparator.comparingLong(TrackValue.Gain::sequence));
        return value.with(gains);
    }

    /** Adds what is more at first and is lost later: nothing in all. */
    private void history(TeamFold fold, String task, Solve solve, List<TrackValue.Gain> gains) {
        List<LedgerEntry> solves = solves(task);
        long own = solve.fact().sequence();
        int count = (int) solves.stream().filter(each -> each.sequence() <= own).count();
        int then = left(fold, task, count);
        add(gains, solve.fact(), task, then - left(fold, task, solves.size()));
        for (LedgerEntry later : solves.subList(count, solves.size())) {
            count++;
            int less = left(fold, task, count);
            add(gains, later, task, less - then);
            then = less;
        }
    }

    private int left(TeamFold fold, String task, int solves) {
        int worth = rules.worth(task, solves);
        return rules.hints().charge() == ScoringPlan.Charge.NOW ? worth : fold.left(task, worth);
    }

    private void add(List<TrackValue.Gain> gains, LedgerEntry entry, String task, int points) {
        if (points != 0) {
            gains.add(TrackValue.Gain.ofPoints(
                    entry.sequence(), entry.elapsed(), points, rules.of(task).dimension()));
        }
    }
}
