package org.kakehashi.scoring;

import static org.kakehashi.scoring.words.BoardWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.track.RegionTotal;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.site.bridge.Bridge;
import org.kakehashi.site.bridge.BridgePicture;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/**
 * The two regions of a board against each other, and what they build together.
 *
 * @param sides the EU, then Japan
 * @param bridge before the start one that tells nothing, since what there is to solve is nobody's to see
 * @param ahead which region is, and by how much; empty before the start or if only one takes part
 */
public record BothShores(List<Side> sides, BridgePicture bridge, Optional<Text> ahead) {
    /**
     * One region.
     *
     * @param perTeam points per team, with a digit unless they are whole
     * @param total its points and teams
     */
    public record Side(Region region, String perTeam, Text total) {}

    /** As the board stands. */
    public static BothShores of(Board board, Language language) {
        Scoreboard all = board.joint();
        Optional<RegionTotal> eu = total(all, Region.EU);
        Optional<RegionTotal> jp = total(all, Region.JP);
        return new BothShores(
                List.of(side(Region.EU, eu, language), side(Region.JP, jp, language)),
                new BridgePicture(board.hasBegun() ? bridge(board, all) : Bridge.open(), language),
                board.hasBegun() && eu.isPresent() && jp.isPresent()
                        ? Optional.of(ahead(eu.get().average() - jp.get().average(), language))
                        : Optional.empty());
    }

    public Side eu() {
        return sides.getFirst();
    }

    public Side jp() {
        return sides.getLast();
    }

    private static Optional<RegionTotal> total(Scoreboard all, Region region) {
        return all.regions().stream()
                .filter(total -> total.region().equals(region.name()))
                .findFirst();
    }

    private static Side side(Region region, Optional<RegionTotal> total, Language language) {
        return total.map(found -> new Side(
                        region,
                        number(found.average(), language),
                        WORDS.sideTotal(String.format(language.locale(), "%,d", found.sum()), found.teams())))
                .orElseGet(() -> new Side(region, "–", WORDS.noTeams()));
    }

    private static Text ahead(double by, Language language) {
        String points = number(Math.abs(by), language);
        return by > 0 ? WORDS.euAhead(points) : by < 0 ? WORDS.jpAhead(points) : WORDS.level();
    }

    private static String number(double points, Language language) {
        String tenths = String.format(language.locale(), "%,.1f", points);
        return Math.abs(points - Math.rint(points)) < 0.05 ? tenths.substring(0, tenths.length() - 2) : tenths;
    }

    private static Bridge bridge(Board board, Scoreboard all) {
        return Bridge.of(shares(board, all, Region.EU), shares(board, all, Region.JP));
    }

    /** How far a region is with each task; nothing if it has no team. */
    private static List<Bridge.Share> shares(Board board, Scoreboard all, Region region) {
        List<Bridge.Share> shares = new ArrayList<>();
        int teams = total(all, region).map(RegionTotal::teams).orElse(0);
        for (Task task : teams == 0 ? List.<Task>of() : board.scenario().tasks()) {
            int solved = (int) all.standings().stream()
                    .filter(standing -> standing.team().region().equals(region.name()))
                    .filter(standing -> standing.solved().containsKey(task.id()))
                    .count();
            shares.add(new Bridge.Share(solved, teams));
        }
        return shares;
    }
}
