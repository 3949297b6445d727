package org.kakehashi.scoring.track;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one team has by one track, or by several together. The points of the gains and those of the lines add up to the
 * same: the team's points.
 *
 * @param gains the changes of its points, in the order of the ledger; one fact can make several
 * @param lines every fact of the team with its points, in the order of the ledger
 * @param solved by task id, what each solved task brought, in the order of solving
 */
public record TrackValue(List<Gain> gains, List<Line> lines, Map<String, Solve> solved) {
    /** Of a team to which nothing happened. */
    public static final TrackValue NOTHING = new TrackValue(List.of(), List.of(), Map.of());

    private static final int HUNDRED = 100;

    /**
     * A change of a team's points.
     *
     * @param sequence of the fact that made it
     * @param points more, or less if negative
     * @param dimension what it is told apart by, or empty
     */
    public record Gain(long sequence, Duration elapsed, int points, String dimension) {}

    public int points() {
        return gains.stream().mapToInt(Gain::points).sum();
    }

    /** Both together. */
    TrackValue plus(TrackValue other) {
        Map<String, Solve> both = new LinkedHashMap<>(solved);
        both.putAll(other.solved);
        return new TrackValue(
                merged(gains, other.gains, Comparator.comparingLong(Gain::sequence)),
                merged(
                        lines,
                        other.lines,
                        Comparator.comparingLong(line -> line.fact().sequence())),
                both);
    }

    private static <T> List<T> merged(List<T> some, List<T> others, Comparator<T> order) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(order);
        return List.copyOf(all);
    }

    /**
     * The same, counting more or less.
     *
     * @param percent 100 for as much; each gain and line is rounded to whole points, a half upwards
     * @param dimension of the gains that have none of their own
     */
    TrackValue weighted(int percent, String dimension) {
        if (percent == HUNDRED && dimension.isEmpty()) {
            return this;
        }
        return new TrackValue(
                gains.stream()
                        .map(gain -> new Gain(
                                gain.sequence(),
                                gain.elapsed(),
                                times(gain.points(), percent),
                                gain.dimension().isEmpty() ? dimension : gain.dimension()))
                        .toList(),
                lines.stream()
                        .map(line -> new Line(
                                line.fact(),
                                times(line.points(), percent),
                                times(line.price(), percent),
                                line.reason()))
                        .toList(),
                solved);
    }

    private static int times(int points, int percent) {
        return Math.toIntExact(Math.floorDiv((long) points * percent + HUNDRED / 2, HUNDRED));
    }
}
