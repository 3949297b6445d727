package org.kakehashi.scoring.track;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What one team has by one track, or by several together. The sum of its gains is the team's score and nothing else is.
 * Lines explain tracks of whole points, fact by fact, and add up to the same there; attack-defence explains itself by
 * cells and ticks.
 *
 * @param gains the changes of its points, in the order of the ledger; one fact can make several
 * @param lines every fact of the team with its points, in the order of the ledger
 * @param solved by task id, what each solved task brought, in the order of solving
 * @param tie what decides between equal points
 */
public record TrackValue(List<Gain> gains, List<Line> lines, Map<String, Solve> solved, TieKey tie) {
    /** Of a team to which nothing happened. */
    public static final TrackValue NOTHING = new TrackValue(List.of(), List.of(), Map.of());

    private static final int HUNDRED = 100;

    /** Of a track that leaves equal points equal. */
    public TrackValue(List<Gain> gains, List<Line> lines, Map<String, Solve> solved) {
        this(gains, lines, solved, TieKey.NONE);
    }

    /**
     * A change of a team's points.
     *
     * @param sequence of the fact that made it
     * @param micros millionths of a point more, or less if negative
     * @param dimension what it is told apart by, or empty
     */
    public record Gain(long sequence, Duration elapsed, long micros, String dimension) {
        /** Of whole points. */
        public static Gain ofPoints(long sequence, Duration elapsed, int points, String dimension) {
            return new Gain(sequence, elapsed, Micros.of(points), dimension);
        }

        /** Counted more or less; whole points stay whole, as those of lines do. */
        private Gain times(int percent, String ifNone) {
            boolean whole = micros % Micros.POINT == 0;
            long weighted = whole
                    ? Micros.of(TrackValue.times(micros / Micros.POINT, percent))
                    : TrackValue.times(micros, percent);
            return new Gain(sequence, elapsed, weighted, dimension.isEmpty() ? ifNone : dimension);
        }
    }

    /** The score in millionths of a point. */
    public long micros() {
        return gains.stream().mapToLong(Gain::micros).sum();
    }

    /** The score in whole points, for display. */
    public int points() {
        return Micros.toPoints(micros());
    }

    /** The same with other gains. */
    public TrackValue with(List<Gain> others) {
        return new TrackValue(List.copyOf(others), lines, solved, tie);
    }

    /** Both together. */
    public TrackValue plus(TrackValue other) {
        if (other.equals(NOTHING)) {
            return this;
        }
        Map<String, Solve> both = new LinkedHashMap<>(solved);
        both.putAll(other.solved);
        return new TrackValue(
                merged(gains, other.gains, Comparator.comparingLong(Gain::sequence)),
                merged(
                        lines,
                        other.lines,
                        Comparator.comparingLong(line -> line.fact().sequence())),
                both,
                tie.plus(other.tie));
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
     * @param percent 100 for as much; each gain and line of whole points is rounded to whole points, a half upwards
     * @param dimension of the gains that have none of their own
     */
    TrackValue weighted(int percent, String dimension) {
        if (percent == HUNDRED && dimension.isEmpty()) {
            return this;
        }
        UnaryOperator<Line> lighter = line -> new Line(
                line.fact(),
                Math.toIntExact(times(line.points(), percent)),
                Math.toIntExact(times(line.price(), percent)),
                line.reason());
        return new TrackValue(
                gains.stream().map(gain -> gain.times(percent, dimension)).toList(),
                lines.stream().map(lighter).toList(),
                solved,
                tie);
    }

    private static long times(long points, int percent) {
        return Math.floorDiv(points * percent + HUNDRED / 2, HUNDRED);
    }
}
