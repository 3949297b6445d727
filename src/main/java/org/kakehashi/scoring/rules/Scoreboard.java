package org.kakehashi.scoring.rules;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The board at an instant.
 *
 * @param standings best first; teams of one rank in the order in which they reached their points
 * @param regions in the order of their names
 */
public record Scoreboard(List<Standing> standings, List<RegionTotal> regions) {
    /** A solve and who made it. */
    public record TeamSolve(Entrant team, Standing.Solve solve) {}

    public Optional<Standing> of(long teamId) {
        return standings.stream()
                .filter(standing -> standing.team().teamId() == teamId)
                .findFirst();
    }

    /** All teams of rank 1; nobody leads while nobody has points. */
    public List<Standing> leaders() {
        return standings.stream()
                .filter(standing -> standing.rank() == 1 && standing.points() > 0)
                .toList();
    }

    /** Solves, newest first. */
    public List<TeamSolve> latest(int limit) {
        return standings.stream()
                .flatMap(standing ->
                        standing.solved().values().stream().map(solve -> new TeamSolve(standing.team(), solve)))
                .sorted(Comparator.comparing((TeamSolve solve) -> solve.solve().fact(), ScoreEvent.ORDER)
                        .reversed())
                .limit(limit)
                .toList();
    }

    /** Who solved a task first. */
    public Optional<TeamSolve> firstOf(String task) {
        return standings.stream()
                .filter(standing -> standing.solved().containsKey(task))
                .map(standing ->
                        new TeamSolve(standing.team(), standing.solved().get(task)))
                .filter(solve -> solve.solve().first())
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
                standing.firsts(),
                standing.lastGain().map(Duration::toString).orElse("never"));
        return head
                + standing.lines().stream()
                        .map(line -> String.format(
                                "   #%d %s %s %s %+d of %d%n",
                                line.fact().id(),
                                line.fact().elapsed(),
                                line.fact().item(),
                                line.reason(),
                                line.points(),
                                line.price()))
                        .collect(Collectors.joining());
    }
}
