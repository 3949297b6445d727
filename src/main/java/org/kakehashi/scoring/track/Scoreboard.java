package org.kakehashi.scoring.track;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Teams ranked against each other.
 *
 * @param standings best first; teams of one rank in the order in which they reached their points; at the end those that are
 *     not ranked
 * @param regions in the order of their names
 */
public record Scoreboard(List<Standing> standings, List<RegionTotal> regions) {
    /** Ranked teams before others; more points first. */
    private static final Comparator<Standing> MORE_POINTS = Comparator.comparing(Standing::isRanked)
            .thenComparingLong(Standing::micros)
            .reversed();

    /** Of equal points, whoever reached them earlier, then the older team. */
    private static final Comparator<Standing> EARLIER_FIRST = Comparator.<Standing, Duration>comparing(
                    standing -> standing.lastGain().orElse(Duration.ZERO))
            .thenComparingLong(standing -> standing.team().teamId());

    /** Where tracks decide between equal points. */
    private static final Comparator<Standing> BY_TIE_KEYS = Comparator.<Standing>comparingInt(
                    standing -> standing.value().tie().failed())
            .thenComparing(Comparator.<Standing>comparingLong(
                            standing -> standing.value().tie().offence())
                    .reversed())
            .thenComparingLong(Standing::lastRise);

    /** A solve, who made it, and whether nobody of the board had solved the task before. */
    public record TeamSolve(Entrant team, Solve solve, boolean first) {}

    /**
     * The board of these teams.
     *
     * @param values what a track says; those of other teams do not count
     */
    public static Scoreboard of(List<Entrant> teams, Map<Long, TrackValue> values) {
        Map<Long, Set<String>> firsts = firsts(teams, values);
        boolean decides = values.values().stream().anyMatch(value -> value.tie().decides());
        Comparator<Standing> better = decides ? MORE_POINTS.thenComparing(BY_TIE_KEYS) : MORE_POINTS;
        List<Standing> bestFirst = teams.stream()
                .map(team -> Standing.of(
                        team,
                        values.getOrDefault(team.teamId(), TrackValue.NOTHING),
                        firsts.getOrDefault(team.teamId(), Set.of())))
                .sorted(better.thenComparing(EARLIER_FIRST))
                .toList();
        return new Scoreboard(ranked(bestFirst, better), regions(bestFirst));
    }

    private static Map<Long, Set<String>> firsts(List<Entrant> teams, Map<Long, TrackValue> values) {
        Map<String, Solve> first = new HashMap<>();
        for (Entrant team : teams.stream().filter(Entrant::isRanked).toList()) {
            values.getOrDefault(team.teamId(), TrackValue.NOTHING)
                    .solved()
                    .forEach((task, solve) -> first.merge(
                            task,
                            solve,
                            (one, other) -> one.fact().sequence() < other.fact().sequence() ? one : other));
        }
        Map<Long, Set<String>> firsts = new HashMap<>();
        first.forEach((task, solve) -> firsts.computeIfAbsent(solve.fact().teamId(), team -> new HashSet<>())
                .add(task));
        return firsts;
    }

    private static List<Standing> ranked(List<Standing> bestFirst, Comparator<Standing> better) {
        List<Standing> ranked = new ArrayList<>();
        for (Standing standing : bestFirst) {
            boolean tied = !ranked.isEmpty() && better.compare(ranked.getLast(), standing) == 0;
            int rank = tied ? ranked.getLast().rank() : ranked.size() + 1;
            ranked.add(standing.ranked(standing.isRanked() ? rank : 0));
        }
        return List.copyOf(ranked);
    }

    private static List<RegionTotal> regions(List<Standing> standings) {
        Map<String, List<Standing>> sides = standings.stream()
                .filter(Standing::isRanked)
                .collect(
                        Collectors.groupingBy(standing -> standing.team().region(), TreeMap::new, Collectors.toList()));
        return sides.entrySet().stream()
                .map(side -> new RegionTotal(
                        side.getKey(),
                        side.getValue().size(),
                        side.getValue().stream().mapToLong(Standing::micros).sum()))
                .toList();
    }

    public Optional<Standing> of(long teamId) {
        return standings.stream()
                .filter(standing -> standing.team().teamId() == teamId)
                .findFirst();
    }

    /** All teams of rank 1; nobody leads while nobody has points. */
    public List<Standing> leaders() {
        return standings.stream()
                .filter(standing -> standing.rank() == 1 && standing.micros() > 0)
                .toList();
    }

    /** Solves, newest first. */
    public List<TeamSolve> latest(int limit) {
        return standings.stream()
                .flatMap(standing -> standing.solved().values().stream().map(solve -> solve(standing, solve)))
                .sorted(Comparator.comparingLong(
                                (TeamSolve solve) -> solve.solve().fact().sequence())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private static TeamSolve solve(Standing standing, Solve solve) {
        return new TeamSolve(
                standing.team(), solve, standing.isFirst(solve.fact().task()));
    }

    /** By team, the rank that it had at a moment of play time. */
    public Map<Long, Integer> ranksAt(Duration elapsed) {
        Map<Long, Integer> points = standings.stream()
                .filter(Standing::isRanked)
                .collect(
                        Collectors.toMap(standing -> standing.team().teamId(), standing -> standing.pointsAt(elapsed)));
        Map<Long, Integer> ranks = new HashMap<>();
        points.forEach((team, own) -> ranks.put(
                team,
                1 + (int) points.values().stream().filter(other -> other > own).count()));
        return ranks;
    }

    /** Who solved a task first. */
    public Optional<TeamSolve> firstOf(String task) {
        return standings.stream()
                .filter(standing -> standing.isFirst(task))
                .flatMap(standing -> Optional.ofNullable(standing.solved().get(task)).stream()
                        .map(solve -> solve(standing, solve)))
                .findFirst();
    }

    /** The board as text, for tests, logs and people in a hurry. */
    @Override
    public String toString() {
        String teams = standings.stream().map(Scoreboard::print).collect(Collectors.joining());
        String sides = regions.stream()
                .map(side -> String.format(
                        Locale.ROOT, "%s: %d team(s), average %.1f%n", side.region(), side.teams(), side.average()))
                .collect(Collectors.joining());
        return teams + sides;
    }

    private static String print(Standing standing) {
        String head = String.format(
                "%d. %s (%s) %d points, %d solved, %d first, last gain %s%n",
                standing.rank(),
                standing.team().name(),
                standing.team().region(),
                standing.points(),
                standing.solved().size(),
                standing.firsts().size(),
                standing.lastGain().map(Duration::toString).orElse("never"));
        return head
                + standing.lines().stream()
                        .map(line -> String.format(
                                "   #%d %s %s %s %+d of %d%n",
                                line.fact().sequence(),
                                line.fact().elapsed(),
                                line.fact().item(),
                                line.reason(),
                                line.points(),
                                line.price()))
                        .collect(Collectors.joining());
    }
}
