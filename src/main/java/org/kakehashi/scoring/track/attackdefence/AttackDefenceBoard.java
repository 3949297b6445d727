package org.kakehashi.scoring.track.attackdefence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Ranking;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.TrackValue;

/**
 * The matrix of teams and services, and the score over time, by attack-defence alone.
 *
 * @param services columns, in the scenario's order
 * @param tick the tick closed last; empty if none is
 * @param rows best first; those that are not ranked at the end, with rank 0
 * @param firstBloods in the order in which they happened
 * @param series what all teams had when each tick was closed, the first one first
 */
public record AttackDefenceBoard(
        List<Service> services,
        Optional<Integer> tick,
        List<Row> rows,
        List<FirstBlood> firstBloods,
        List<Moment> series) {
    /**
     * A team.
     *
     * @param rank 1 for the leader, 0 for a team that is not ranked
     * @param points of all services, and for resets
     * @param delta how much of that the last closed tick changed
     * @param cells in the order of the services
     * @param failed checks so far that were not OK
     * @param resets how often it put a service node back
     */
    public record Row(
            Entrant team, int rank, CellPoints points, CellPoints delta, List<Cell> cells, int failed, int resets) {}

    /**
     * A service of a team.
     *
     * @param verdict of the last closed tick; empty if nothing was checked in it
     * @param message of the same check, to everybody; may be empty
     * @param delta how much of the points the last closed tick changed
     */
    public record Cell(
            String service, Optional<CheckVerdict> verdict, String message, CellPoints points, CellPoints delta) {}

    /**
     * When a tick was closed.
     *
     * @param sequence of the fact that closed it
     * @param teams by team id, what each had
     */
    public record Moment(int tick, long sequence, Duration elapsed, Map<Long, CellPoints> teams) {}

    static AttackDefenceBoard of(Field field, AttackDefence.State state, Map<Long, TrackValue> values) {
        Settled.Sums sums = state.settled().sums();
        List<TickPoint> points = TickPoint.upTo(sums.last());
        List<Entrant> entrants = IntStream.range(0, field.teams)
                .mapToObj(team -> state.isOut(team)
                        ? field.entrant(team).as(Ranking.DISQUALIFIED)
                        : field.entrant(team))
                .toList();
        List<Row> rows = Scoreboard.of(entrants, values).standings().stream()
                .map(standing -> row(field, state.settled(), standing, points))
                .toList();
        return new AttackDefenceBoard(
                field.rules.services(),
                Optional.ofNullable(sums.last()).map(TickPoint::tick),
                rows,
                firstBloods(field, state),
                points.stream().map(point -> moment(field, point)).toList());
    }

    private static Row row(Field field, Settled settled, Standing standing, List<TickPoint> points) {
        int team = field.team(standing.team().teamId());
        Settled.Sums sums = settled.sums();
        CellPoints before = points.size() < 2
                ? CellPoints.NOTHING
                : points.get(points.size() - 2).teams()[team];
        List<Cell> cells = new ArrayList<>();
        for (int service = 0; service < field.services; service++) {
            int cell = field.cell(team, service);
            Optional<CheckResult> result = Optional.ofNullable(sums.last())
                    .flatMap(last -> Optional.ofNullable(settled.game().any(cell, last.tick())));
            cells.add(new Cell(
                    field.service(service).id(),
                    result.map(CheckResult::verdict),
                    result.map(CheckResult::message).orElse(""),
                    sums.cells()[cell],
                    sums.cells()[cell].minus(sums.cellsBefore()[cell])));
        }
        return new Row(
                standing.team(),
                standing.rank(),
                sums.teams()[team],
                sums.teams()[team].minus(before),
                List.copyOf(cells),
                sums.counts().failed()[team],
                sums.counts().resets()[team]);
    }

    private static List<FirstBlood> firstBloods(Field field, AttackDefence.State state) {
        List<FirstBlood> firsts = new ArrayList<>();
        int[] positions = state.settled().sums().counts().firsts();
        for (int store = 0; store < field.stores; store++) {
            int position = positions[store];
            if (position >= 0) {
                EventLog.Event event = state.log().event(position);
                firsts.add(new FirstBlood(
                        field.service(field.serviceOf(store)).id(),
                        field.store(store).id(),
                        field.entrant(event.team()),
                        field.entrant(event.victim()),
                        state.log().sequence(position),
                        Duration.ofMillis(state.log().millis(position))));
            }
        }
        firsts.sort(Comparator.comparingLong(FirstBlood::sequence));
        return List.copyOf(firsts);
    }

    private static Moment moment(Field field, TickPoint point) {
        Map<Long, CellPoints> teams = new HashMap<>();
        for (int team = 0; team < field.teams; team++) {
            teams.put(field.entrant(team).teamId(), point.teams()[team]);
        }
        return new Moment(point.tick(), point.sequence(), point.elapsed(), Map.copyOf(teams));
    }
}
