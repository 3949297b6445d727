package org.kakehashi.scoring.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;

/**
 * Scores over play time, as the chart and the table under it show them.
 *
 * @param lines one for each team, in the order of creation, so that a team keeps its line while ranks change
 * @param rows the score of every team (in that order) from zero to now: at every moment at which any score changed, or at
 *     round moments if those are too many
 */
public record Curves(List<TeamLine> lines, List<Row> rows) {
    private static final int ROWS = 40;

    /** Between round moments, in minutes. */
    private static final int[] ROUND = {1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440, 10_080};

    /**
     * A team's line.
     *
     * @param number 1-based within its region; decides the dashes
     */
    public record TeamLine(Standing standing, int number) {
        public Entrant team() {
            return standing.team();
        }

        public String mark() {
            return team().region() + number;
        }

        /** For the script that draws: what the team is called, and its steps as seconds and points by turns. */
        Map<String, Object> forScript() {
            List<Long> steps = new ArrayList<>();
            for (Standing.Step step : standing.curve()) {
                steps.add(step.elapsed().toSeconds());
                steps.add((long) step.points());
            }
            return Map.of("mark", mark(), "region", team().region(), "number", number, "steps", steps);
        }
    }

    /** The scores at one moment. */
    public record Row(Duration elapsed, List<Integer> points) {}

    static Curves of(Board board, Scoreboard score) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<Long, Integer> numberOf = new HashMap<>();
        board.teams().forEach(team -> numberOf.put(team.teamId(), numbers.merge(team.region(), 1, Integer::sum)));
        List<Standing> standings = score.standings().stream()
                .sorted(Comparator.comparingLong(standing -> standing.team().teamId()))
                .toList();
        return new Curves(
                standings.stream()
                        .map(standing -> new TeamLine(
                                standing, numberOf.getOrDefault(standing.team().teamId(), 0)))
                        .toList(),
                moments(board.until(), standings).stream()
                        .map(moment -> new Row(
                                moment,
                                standings.stream()
                                        .map(standing -> standing.pointsAt(moment))
                                        .toList()))
                        .toList());
    }

    private static NavigableSet<Duration> moments(Duration now, List<Standing> standings) {
        var moments = new TreeSet<Duration>();
        standings.forEach(standing -> standing.curve().forEach(step -> moments.add(step.elapsed())));
        if (moments.size() >= ROWS) {
            moments.clear();
            Duration between = between(now);
            for (Duration moment = Duration.ZERO; moment.compareTo(now) < 0; moment = moment.plus(between)) {
                moments.add(moment);
            }
        }
        moments.add(now);
        return moments;
    }

    private static Duration between(Duration now) {
        for (int minutes : ROUND) {
            if (now.toMinutes() / minutes < ROWS) {
                return Duration.ofMinutes(minutes);
            }
        }
        return now.dividedBy(ROWS).plusSeconds(1);
    }

    String mark(Entrant team) {
        return lines.stream()
                .filter(line -> line.team().equals(team))
                .map(TeamLine::mark)
                .findFirst()
                .orElse(team.region());
    }
}
