package org.kakehashi.scoring.track;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where one team stands.
 *
 * @param rank 1 for the leader; equal points share a rank, and the next team's rank counts all before it (1, 2, 2, 4)
 * @param points the sum of its gains
 * @param firsts ids of the tasks that it solved before every other team of the board
 * @param curve its score over play time: one step for each change, from zero at zero
 */
public record Standing(Entrant team, int rank, int points, TrackValue value, Set<String> firsts, List<Step> curve) {
    /** The score from a moment of play time on. */
    public record Step(Duration elapsed, int points) {}

    /** Of a team, not ranked yet. */
    static Standing of(Entrant team, TrackValue value, Set<String> firsts) {
        List<Step> curve = curve(value.gains());
        return new Standing(team, 0, curve.getLast().points(), value, Set.copyOf(firsts), curve);
    }

    /** Of a team alone and without points. */
    public static Standing nothingYet(Entrant team) {
        return of(team, TrackValue.NOTHING, Set.of()).ranked(1);
    }

    private static List<Step> curve(List<TrackValue.Gain> gains) {
        List<Step> curve = new ArrayList<>();
        curve.add(new Step(Duration.ZERO, 0));
        int points = 0;
        for (int i = 0; i < gains.size(); i++) {
            TrackValue.Gain gain = gains.get(i);
            points += gain.points();
            boolean last = i + 1 == gains.size() || gains.get(i + 1).sequence() != gain.sequence();
            if (last && points != curve.getLast().points()) {
                curve.add(new Step(gain.elapsed(), points));
            }
        }
        return List.copyOf(curve);
    }

    /** Play time at which its score last rose. */
    public Optional<Duration> lastGain() {
        for (int i = curve.size() - 1; i > 0; i--) {
            if (curve.get(i).points() > curve.get(i - 1).points()) {
                return Optional.of(curve.get(i).elapsed());
            }
        }
        return Optional.empty();
    }

    /** The score at a moment of play time. */
    public int pointsAt(Duration elapsed) {
        int then = 0;
        for (Step step : curve) {
            if (step.elapsed().compareTo(elapsed) <= 0) {
                then = step.points();
            }
        }
        return then;
    }

    /** By task id, what each solved task brought. */
    public Map<String, Solve> solved() {
        return value.solved();
    }

    /** Whether it solved a task before every other team of the board. */
    public boolean isFirst(String task) {
        return firsts.contains(task);
    }

    /** Every fact of the team with its points, in the order of the ledger. */
    public List<Line> lines() {
        return value.lines();
    }

    /** Points by dimension; those of none under the empty name, zeros may be missing. */
    public Map<String, Integer> dimensions() {
        return value.gains().stream()
                .collect(Collectors.groupingBy(
                        TrackValue.Gain::dimension, Collectors.summingInt(TrackValue.Gain::points)));
    }

    /** The points of one dimension. */
    public int in(String dimension) {
        return dimensions().getOrDefault(dimension, 0);
    }

    /** What opened hints will take off a task when it is solved, at most its points. */
    public int owed(String task) {
        return lines().stream()
                .filter(line -> line.reason() == Line.Reason.HINT_OPEN
                        && line.fact().task().equals(task))
                .mapToInt(Line::price)
                .sum();
    }

    /** The same with the reasons that another reading of the same facts gives. */
    public Standing explained(TrackValue withReasons) {
        return new Standing(team, rank, points, withReasons, firsts, curve);
    }

    Standing ranked(int newRank) {
        return new Standing(team, newRank, points, value, firsts, curve);
    }
}
