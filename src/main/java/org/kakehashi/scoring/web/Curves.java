package org.kakehashi.scoring.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kakehashi.scoring.Board;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;

/**
 * Scores over play time, as the chart and the table under it show them.
 *
 * @param lines one for each team, in the order of creation, so that a team keeps its line while ranks change
 * @param rows the score of every team (in that order) at every moment at which any score rose, from zero to now
 */
public record Curves(List<TeamLine> lines, List<Row> rows) {
    /**
     * A team's line.
     *
     * @param number 1-based within its region; decides the dashes
     */
    public record TeamLine(Entrant team, int number, int points) {
        public String mark() {
            return team.region() + number;
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
        var moments = new TreeSet<Duration>();
        moments.add(board.elapsed());
        standings.forEach(standing -> standing.curve().forEach(step -> moments.add(step.elapsed())));
        List<Row> rows = new ArrayList<>();
        for (Duration moment : moments) {
            rows.add(new Row(
                    moment,
                    standings.stream()
                            .map(standing -> standing.pointsAt(moment))
                            .toList()));
        }
        return new Curves(
                standings.stream()
                        .map(standing -> new TeamLine(
                                standing.team(),
                                numberOf.getOrDefault(standing.team().teamId(), 0),
                                standing.points()))
                        .toList(),
                List.copyOf(rows));
    }

    String mark(Entrant team) {
        return lines.stream()
                .filter(line -> line.team().equals(team))
                .map(TeamLine::mark)
                .findFirst()
                .orElse(team.region());
    }

    /** For the script that draws: {@code {"lines": [{mark, name, region, number}], "x": [seconds], "y": [[points]]}}. */
    public Map<String, Object> forScript() {
        List<List<Integer>> y = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int column = i;
            y.add(rows.stream().map(row -> row.points().get(column)).toList());
        }
        return Map.of(
                "lines",
                lines.stream()
                        .map(line -> Map.of(
                                "mark", line.mark(),
                                "name", line.team().name(),
                                "region", line.team().region(),
                                "number", line.number()))
                        .toList(),
                "x",
                rows.stream().map(row -> row.elapsed().toSeconds()).toList(),
                "y",
                y);
    }
}
