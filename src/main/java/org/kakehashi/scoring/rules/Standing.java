package org.kakehashi.scoring.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where one team stands.
 *
 * @param rank 1 for the leader; equal points share a rank, and the next team's rank counts all before it (1, 2, 2, 4)
 * @param lastGain play time at which its score last rose
 * @param solved by task id, what each solved task brought
 * @param firsts how many tasks it solved before every other team
 * @param dimensions points by dimension; those of tasks without one under the empty name, zeros may be missing
 * @param lines every fact of the team with its points, in the order of the ledger
 * @param curve its score over play time: one step for each change, from zero at zero
 */
public record Standing(
        Entrant team,
        int rank,
        int points,
        Optional<Duration> lastGain,
        Map<String, Solve> solved,
        int firsts,
        Map<String, Integer> dimensions,
        List<Line> lines,
        List<Step> curve) {

    /**
     * A solved task.
     *
     * @param points after the hints that are paid on solving
     * @param first whether no other team on this board had solved it before
     */
    public record Solve(ScoreEvent fact, int points, boolean first) {}

    /** The score from a moment of play time on. */
    public record Step(Duration elapsed, int points) {}

    /** The score at a moment of play time. */
    public int pointsAt(Duration elapsed) {
        int points = 0;
        for (Step step : curve) {
            if (step.elapsed().compareTo(elapsed) <= 0) {
                points = step.points();
            }
        }
        return points;
    }

    /** The points of one dimension. */
    public int in(String dimension) {
        return dimensions.getOrDefault(dimension, 0);
    }

    /** What opened hints will take off a task when it is solved, at most its points. */
    public int owed(String task) {
        return lines.stream()
                .filter(line -> line.reason() == Line.Reason.HINT_OPEN
                        && line.fact().task().equals(task))
                .mapToInt(Line::price)
                .sum();
    }

    Standing ranked(int newRank) {
        return new Standing(team, newRank, points, lastGain, solved, firsts, dimensions, lines, curve);
    }
}
