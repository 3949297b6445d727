package org.kakehashi.scoring.web.tabs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.web.PlayTime;

/**
 * Scores over play time as a picture of {@value #SIDE} by {@value #SIDE}, which pages stretch, and as a table. However much
 * has happened, a line has at most {@value #COLUMNS} steps: of those that would stand in the same column the last is drawn.
 *
 * @param lines the leader first
 * @param times marks of the axis of play time
 * @param points marks of the axis of points
 * @param rows the table, at the moments of the marks and at the end
 */
public record ScoreChart(List<Line> lines, List<Mark> times, List<Mark> points, List<Row> rows) {
    private static final int SIDE = 1000;
    private static final int COLUMNS = 200;
    private static final int MARKS = 8;
    private static final int ROWS = 24;

    /** Least distance of two labels in percent of the height. */
    private static final double LABEL = 5.5;

    private static final long[] ROUND_SECONDS = {
        10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400, 604_800
    };

    /**
     * A team.
     *
     * @param number within its region; decides the dashes
     * @param path its steps, as SVG has it
     * @param labelAt where its name stands, in percent of the height from above
     */
    public record Line(Standing standing, String mark, int number, String path, String labelAt) {
        public Entrant team() {
            return standing.team();
        }

        /** Which of the six dashes it has, so that nobody needs to tell lines apart by colour. */
        public int dash() {
            return (number - 1) % 6;
        }
    }

    /**
     * A mark of an axis.
     *
     * @param at in percent of the length, from the left or from above
     * @param place the same in the picture's units
     */
    public record Mark(String at, long place, String label) {}

    /** Scores at one moment, in the order of the lines. */
    public record Row(String time, List<Integer> points) {}

    /**
     * @param standings whose lines are drawn, the leader first
     * @param until the play time at which lines end
     */
    static ScoreChart of(List<Standing> standings, TeamMarks marks, Duration until) {
        long end = Math.max(1, until.toSeconds());
        long high = bound(standings, 10, true);
        long low = bound(standings, 0, false);
        long step = step(high - low);
        long top = Math.ceilDiv(high, step) * step;
        long bottom = Math.floorDiv(low, step) * step;
        var scale = new Scale(end, top, bottom);
        List<Double> places = apart(standings.stream()
                .map(standing -> 100.0 * (top - standing.pointsAt(until)) / (top - bottom))
                .toList());
        List<Line> lines = IntStream.range(0, standings.size())
                .mapToObj(i -> new Line(
                        standings.get(i),
                        marks.mark(standings.get(i).team()),
                        Math.max(1, marks.number(standings.get(i).team())),
                        scale.path(standings.get(i).curve()),
                        percent(places.get(i))))
                .toList();
        List<Mark> times = multiples(0, end, between(end, MARKS))
                .mapToObj(at -> new Mark(percent(100.0 * at / end), SIDE * at / end, hm(at)))
                .toList();
        List<Mark> points = multiples(bottom, top, step)
                .mapToObj(value -> new Mark(
                        percent(100.0 * (top - value) / (top - bottom)),
                        scale.y(value),
                        String.format(Locale.ROOT, "%,d", value).replace('-', '\u2212')))
                .toList();
        return new ScoreChart(lines, times, points, rows(standings, end));
    }

    private static LongStream multiples(long from, long to, long step) {
        return LongStream.iterate(from, at -> at <= to, at -> at + step);
    }

    private static long bound(List<Standing> standings, long least, boolean highest) {
        LongStream all = standings.stream()
                .flatMap(standing -> standing.curve().stream())
                .mapToLong(Standing.Step::points);
        return highest
                ? Math.max(least, all.max().orElse(least))
                : Math.min(least, all.min().orElse(least));
    }

    /** A round number that divides a range into at most six parts. */
    private static long step(long range) {
        long power = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 5}) {
                if (range <= 6 * factor * power) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }

    /** Round seconds that divide a time into at most so many parts. */
    private static long between(long end, int parts) {
        for (long seconds : ROUND_SECONDS) {
            if (end / seconds <= parts) {
                return seconds;
            }
        }
        return Math.ceilDiv(end, parts);
    }

    private static List<Row> rows(List<Standing> standings, long end) {
        List<Long> moments = new ArrayList<>(
                multiples(0, end - 1, between(end, ROWS)).boxed().toList());
        moments.add(end);
        return moments.stream()
                .map(Duration::ofSeconds)
                .map(at -> new Row(
                        PlayTime.hms(at),
                        standings.stream()
                                .map(standing -> standing.pointsAt(at))
                                .toList()))
                .toList();
    }

    /** Places for labels that would stand at these heights: apart as far as there is room, none above or below the picture. */
    private static List<Double> apart(List<Double> heights) {
        List<Integer> order = IntStream.range(0, heights.size())
                .boxed()
                .sorted(Comparator.comparingDouble(heights::get))
                .toList();
        double gap = Math.min(LABEL, 100.0 / Math.max(1, order.size() - 1));
        Double[] places = heights.toArray(Double[]::new);
        double least = 0;
        for (int i : order) {
            places[i] = Math.max(places[i], least);
            least = places[i] + gap;
        }
        double most = 100;
        for (int i : order.reversed()) {
            places[i] = Math.min(places[i], most);
            most = places[i] - gap;
        }
        return List.of(places);
    }

    private static String percent(double value) {
        String tenths = String.format(Locale.ROOT, "%.1f", value);
        return (tenths.endsWith(".0") ? tenths.substring(0, tenths.length() - 2) : tenths) + "%";
    }

    private static String hm(long seconds) {
        return seconds % 60 == 0
                ? "%d:%02d".formatted(seconds / 3600, seconds / 60 % 60)
                : PlayTime.hms(Duration.ofSeconds(seconds));
    }

    /** From seconds and points to the picture. */
    private record Scale(long end, long top, long bottom) {
        long y(long points) {
            return Math.round((double) SIDE * (top - points) / (top - bottom));
        }

        /** @param curve begins at zero */
        String path(List<Standing.Step> curve) {
            var path = new StringBuilder("M0 " + y(0));
            long column = 0;
            for (int i = 1; i < curve.size(); i++) {
                long here = column(curve.get(i));
                boolean last = i + 1 == curve.size() || column(curve.get(i + 1)) != here;
                if (last && here <= COLUMNS) {
                    if (here > column) {
                        path.append('H').append(here * SIDE / COLUMNS);
                    }
                    path.append('V').append(y(curve.get(i).points()));
                    column = here;
                }
            }
            return path.append('H').append(SIDE).toString();
        }

        private long column(Standing.Step step) {
            return step.elapsed().toSeconds() * COLUMNS / end;
        }
    }
}
