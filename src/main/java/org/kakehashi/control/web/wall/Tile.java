package org.kakehashi.control.web.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.control.ExerciseSituation;
import org.kakehashi.control.TeamSituation;
import org.kakehashi.scenario.Console;

/**
 * A console of trainees on the wall.
 *
 * @param key names it in an address: team, node and, unless it is the node's main one, console, with slashes between
 * @param query what names the console in the address of a terminal
 */
public record Tile(TeamSituation team, String node, TeamSituation.TerminalLink terminal, String key, String query) {
    /** So many fit on one wall. */
    public static final int MOST = 12;

    /** All that can be shown now, by team. */
    static Map<TeamSituation, List<Tile>> all(ExerciseSituation view) {
        Map<TeamSituation, List<Tile>> all = new LinkedHashMap<>();
        for (TeamSituation team : view.teams()) {
            List<Tile> own = team.watchable().stream()
                    .map(one -> of(team, one.node(), one.terminal()))
                    .toList();
            if (!own.isEmpty()) {
                all.put(team, own);
            }
        }
        return all;
    }

    private static Tile of(TeamSituation team, String node, TeamSituation.TerminalLink terminal) {
        String console = terminal.id().equals(Console.MAIN) ? "" : "/" + terminal.id();
        return new Tile(team, node, terminal, team.id() + "/" + node + console, terminal.query());
    }

    /**
     * What a wall shows: what was chosen as far as it is there, or else consoles of the teams that need somebody first, one
     * of each team before a second of any.
     */
    static List<Tile> chosen(Map<TeamSituation, List<Tile>> all, List<String> keys) {
        List<Tile> wanted = all.values().stream()
                .flatMap(List::stream)
                .filter(tile -> keys.contains(tile.key))
                .limit(MOST)
                .toList();
        return wanted.isEmpty() ? ofThoseInNeed(all) : wanted;
    }

    private static List<Tile> ofThoseInNeed(Map<TeamSituation, List<Tile>> all) {
        List<TeamSituation> teams = all.keySet().stream()
                .sorted(Comparator.comparing((TeamSituation team) -> !team.needsSomebody())
                        .thenComparing(team -> team.members().isEmpty()))
                .toList();
        int rounds = all.values().stream().mapToInt(List::size).max().orElse(0);
        List<Tile> tiles = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (TeamSituation team : teams) {
                List<Tile> own = all.getOrDefault(team, List.of());
                if (round < own.size() && tiles.size() < MOST) {
                    tiles.add(own.get(round));
                }
            }
        }
        return List.copyOf(tiles);
    }
}
