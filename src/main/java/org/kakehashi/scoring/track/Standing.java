package org.kakehashi.scoring.track;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where one team stands.
 *
 * @param rank 1 for the leader; equal teams share a rank, and the next team's rank counts all before it (1, 2, 2, 4); 0 for
 *     a team that is not ranked
 * @param micros the sum of its gains, in millionths of a point: what ranks are found by
 * @param firsts ids of the tasks that it solved before every other team of the board
 * @param curve its score over play time: one step for each change, from zero at zero
 */
public record Standing(Entrant team, int rank, long micros, TrackValue value, Set<String> firsts, List<Step> curve) {
    /** The score from a moment of play time on. */
    public record Step(Duration elapsed, int points) {}

    /** Of a team, not ranked yet. */
    static Standing of(Entrant team, TrackValue value, Set<String> firsts) {
        return new Standing(team, 0, value.micros(), value, Set.copyOf(firsts), curve(value.gains()));
    }

    /** Of a team alone and without points. */
    public static Standing nothingYet(Entrant team) {
        return of(team, TrackValue.NOTHING, Set.of()).ranked(1);
    }

    private static List<Step> curve(List<TrackValue.Gain> gains) {
        List<Step> curve = new ArrayList<>();
        curve.add(new Step(Duration.ZERO, 0));
        long micros = 0;
        for (int i = 0; i < gains.size(); i++) {
            TrackValue.Gain gain = gains.get(i);
            micros += gain.micros();
            boolean last = i + 1 == gains.size() || gains.get(i + 1).sequence() != gain.sequence();
            if (last && Micros.toPoints(micros) != curve.getLast().points()) {
                curve.add(new Step(gain.elapsed(), Micros.toPoints(micros)));
            }
        }
        return List.copyOf(curve);
    }

    /** The score in whole points, rounded half to even. */
    public int points() {
        return Micros.toPoints(micros);
    }

    /** Whether it is compared with others. */
    public boolean isRanked() {
        return team.isRanked();
    }

    /** Sequence number of the fact that last raised the score; 0 if none did. */
    long lastRise() {
        List<TrackValue.Gain> gains = value.gains();
        long raised = 0;
        long change = 0;
        for (int i = 0; i < gains.size(); i++) {
            change += gains.get(i).micros();
            if (i + 1 == gains.size() || gains.get(i + 1).sequence() != gains.get(i).sequence()) {
                raised = change > 0 ? gains.get(i).sequence() : raised;
                change = 0;
            }
        }
        return raised;
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

    /** Whole points by dimension, each rounded by itself; those of none under the empty name, zeros may be missing. */
    public Map<String, Integer> dimensions() {
        Map<String, Integer> points = new HashMap<>();
        microsByDimension().forEach((dimension, micros) -> points.put(dimension, Micros.toPoints(micros)));
        return points;
    }

    /** The same in millionths of a point; they add up to the score. */
    public Map<String, Long> microsByDimension() {
        return value.gains().stream()
                .collect(Collectors.groupingBy(
                        TrackValue.Gain::dimension, Collectors.summingLong(TrackValue.Gain::micros)));
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
        return new Standing(team, rank, micros, withReasons, firsts, curve);
    }

    Standing ranked(int newRank) {
        return new Standing(team, newRank, micros, value, firsts, curve);
    }
}
