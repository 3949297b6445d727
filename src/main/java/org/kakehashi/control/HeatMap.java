package org.kakehashi.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kakehashi.control.TeamFilter.Show;

/**
 * Teams by tasks, as an instructor sees at one look who needs help.
 *
 * @param dense whether the map is drawn small, a map for each region beside the other
 * @param maps one for all teams, or one for each region that has some
 * @param choices what the teams can be narrowed to
 * @param points score by team; teams without points may be missing
 */
public record HeatMap(
        TeamFilter filter, boolean dense, List<Part> maps, List<Choice> choices, Map<Long, Integer> points) {
    /** With more teams than this the map is drawn small. */
    static final int ROOMY = 12;

    /**
     * One table.
     *
     * @param region its region, or empty for all
     */
    public record Part(String region, List<TeamSituation> teams, int points, long stuck, long broken) {}

    /** @param count teams that it would show */
    public record Choice(Show show, long count, boolean chosen) {}

    /** @param points score by team */
    public static HeatMap of(List<TeamSituation> teams, Map<Long, Integer> points, TeamFilter filter) {
        boolean dense = teams.size() > ROOMY;
        List<TeamSituation> shown = filter.of(teams).stream()
                .sorted(Comparator.comparing(TeamSituation::region))
                .toList();
        List<Part> maps = new ArrayList<>();
        for (String region : dense ? List.of("EU", "JP") : List.of("")) {
            List<TeamSituation> own = shown.stream()
                    .filter(team -> region.isEmpty() || team.region().equals(region))
                    .toList();
            if (!own.isEmpty()) {
                maps.add(part(region, own, points));
            }
        }
        List<Choice> choices = new ArrayList<>();
        for (Show show : Show.values()) {
            choices.add(new Choice(show, teams.stream().filter(show::holds).count(), show == filter.show()));
        }
        return new HeatMap(filter, dense, List.copyOf(maps), List.copyOf(choices), Map.copyOf(points));
    }

    private static Part part(String region, List<TeamSituation> teams, Map<Long, Integer> points) {
        return new Part(
                region,
                teams,
                teams.stream()
                        .mapToInt(team -> points.getOrDefault(team.id(), 0))
                        .sum(),
                teams.stream().filter(TeamSituation::isStuck).count(),
                teams.stream().filter(TeamSituation::hasFailure).count());
    }

    public int pointsOf(TeamSituation team) {
        return points.getOrDefault(team.id(), 0);
    }

    /** Changes when anything that it shows does, other than what the situation's own fingerprint tells. */
    public String fingerprint() {
        return Integer.toHexString(Objects.hash(filter, points));
    }
}
