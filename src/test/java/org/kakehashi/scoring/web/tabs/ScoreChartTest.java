package org.kakehashi.scoring.web.tabs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.TrackValue;

/** The chart against figures computed by hand. */
class ScoreChartTest {
    private static final Entrant LYON = new Entrant(1, "Lyon", "EU");
    private static final Entrant KYOTO = new Entrant(2, "京都", "JP");
    private static final List<Entrant> TEAMS = List.of(LYON, KYOTO);

    /** Points after seconds. */
    private static TrackValue value(int... secondsAndPoints) {
        return new TrackValue(
                IntStream.range(0, secondsAndPoints.length / 2)
                        .mapToObj(i -> TrackValue.Gain.ofPoints(
                                i + 1L, Duration.ofSeconds(secondsAndPoints[2 * i]), secondsAndPoints[2 * i + 1], ""))
                        .toList(),
                List.of(),
                Map.of());
    }

    private static ScoreChart chart(TrackValue lyon, TrackValue kyoto, int seconds) {
        Scoreboard board = Scoreboard.of(TEAMS, Map.of(1L, lyon, 2L, kyoto));
        return ScoreChart.of(board.standings(), TeamMarks.of(TEAMS), Duration.ofSeconds(seconds));
    }

    /** 200 s are 1000 wide: 5 a second. 0 to 100 points are 1000 high, from above: 50 points stand at 500, 30 at 700. */
    @Test
    void linesAreStepsOfThePicture() {
        ScoreChart chart = chart(value(60, 50, 120, 50), value(90, 30), 200);
        assertEquals("M0 1000H300V500H600V0H1000", chart.lines().getFirst().path());
        assertEquals("M0 1000H450V700H1000", chart.lines().getLast().path());
        assertEquals(
                List.of("EU1", "JP1"),
                chart.lines().stream().map(ScoreChart.Line::mark).toList());
        assertEquals(
                List.of("0%", "70%"),
                chart.lines().stream().map(ScoreChart.Line::labelAt).toList());
        assertEquals(
                List.of("0", "20", "40", "60", "80", "100"),
                chart.points().stream().map(ScoreChart.Mark::label).toList());
        assertEquals(
                List.of(1000L, 800L, 600L, 400L, 200L, 0L),
                chart.points().stream().map(ScoreChart.Mark::place).toList());
        assertEquals("0:00:30", chart.times().get(1).label());
        assertEquals(new ScoreChart.Row("0:01:00", List.of(50, 0)), chart.rows().get(6));
        assertEquals(
                new ScoreChart.Row("0:03:20", List.of(100, 30)), chart.rows().getLast());
    }

    /** From −50 to 50 by twenties is −60 to 60: 0 stands in the middle, −50 at 110/120 of the height. */
    @Test
    void whoIsBelowNothingIsDrawnBelowIt() {
        ScoreChart chart = chart(value(10, 50), value(20, -50), 100);
        assertEquals("M0 500H100V83H1000", chart.lines().getFirst().path());
        assertEquals("M0 500H200V917H1000", chart.lines().getLast().path());
        assertEquals("\u221260", chart.points().getFirst().label());
    }

    @Test
    void labelsOfEqualScoresStandApart() {
        ScoreChart chart = chart(value(10, 50), value(20, 50), 100);
        assertEquals(
                List.of("0%", "5.5%"),
                chart.lines().stream().map(ScoreChart.Line::labelAt).toList());
    }

    @Test
    void howeverMuchHappenedALineHasTwoHundredSteps() {
        int[] many = IntStream.range(0, 20_000).map(i -> i % 2 == 0 ? i / 2 : 1).toArray();
        ScoreChart chart = chart(value(many), TrackValue.NOTHING, 10_000);
        long steps =
                chart.lines().getFirst().path().chars().filter(c -> c == 'V').count();
        assertTrue(steps <= 201, steps + " steps");
        assertTrue(chart.lines().getFirst().path().endsWith("H1000"));
        assertEquals(10_000, chart.rows().getLast().points().getFirst());
        assertTrue(chart.rows().size() <= 26);
    }

    @Test
    void beforeAnythingHappenedThereIsAPictureToo() {
        ScoreChart chart = chart(TrackValue.NOTHING, TrackValue.NOTHING, 0);
        assertEquals("M0 1000H1000", chart.lines().getFirst().path());
        assertEquals(new ScoreChart(List.of(), chart.times(), chart.points(), chart.rows()).lines(), List.of());
    }
}
