package org.kakehashi.scoring.track.attackdefence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Ranking;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.Standing;
import org.kakehashi.scoring.track.TrackValue;
import org.kakehashi.scoring.track.attackdefence.view.CellPoints;
import org.kakehashi.scoring.track.attackdefence.view.FirstBlood;

/**
 * The matrix of teams and services, and the score over time, by attack-defence alone.
 *
 * @param services columns, in the scenario's order
 * @param tick the tick that this is of, closed last if nobody asked for another; empty if none is
 * @param rows best first; those that are not ranked at the end, with rank 0
 * @param firstBloods in the order in which they happened
 * @param series what all teams had when each tick was closed, the first one first
 * @param ended all ticks that have ended by now, the first one first, also where this is an earlier one
 */
public record AttackDefenceBoard(
        List<Service> services,
        Optional<Integer> tick,
        List<Row> rows,
        List<FirstBlood> firstBloods,
        List<Moment> series,
        List<EndedTick> ended) {
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

    /**
     * A tick that has ended.
     *
     * @param isVoid whether it counts for nobody
     */
    public record EndedTick(int number, boolean isVoid) {}

    static AttackDefenceBoard of(Field field, AttackDefence.State state, Map<Long, TrackValue> values) {
        Settled.Sums sums = state.settled().sums();
        List<TickPoint> points = TickPoint.upTo(sums.last());
        var now = new TickPoint(
                null,
                sums.last() == null ? 0 : sums.last().tick(),
                Long.MAX_VALUE,
                Duration.ZERO,
                sums.teams(),
                TickPoint.Detail.of(sums.cells(), sums.counts()));
        Reading reading = new Reading(
                field, state, now, team -> before(points, team), cell -> sums.cellsBefore()[cell], sums.last() != null);
        return board(reading, values, Optional.ofNullable(sums.last()).map(TickPoint::tick), points);
    }

    private static CellPoints before(List<TickPoint> points, int team) {
        return points.size() < 2
                ? CellPoints.NOTHING
                : points.get(points.size() - 2).teams()[team];
    }

    /** As it was when a tick was closed. */
    static AttackDefenceBoard at(
            Field field, AttackDefence.State state, TickPoint point, Map<Long, TrackValue> values) {
        Reading reading = new Reading(
                field,
                state,
                point,
                team -> TickPoint.team(point.before(), team),
                cell -> TickPoint.cell(point.before(), cell),
                true);
        return board(reading, values, Optional.of(point.tick()), TickPoint.upTo(point));
    }

    /**
     * Where a board is read from.
     *
     * @param now what all have
     * @param teamBefore what a team had before the tick
     * @param cellBefore what a cell had before the tick
     * @param hasTick whether any tick is closed
     */
    private record Reading(
            Field field,
            AttackDefence.State state,
            TickPoint now,
            IntFunction<CellPoints> teamBefore,
            IntFunction<CellPoints> cellBefore,
            boolean hasTick) {}

    private static AttackDefenceBoard board(
            Reading reading, Map<Long, TrackValue> values, Optional<Integer> tick, List<TickPoint> points) {
        Field field = reading.field;
        List<Entrant> entrants = IntStream.range(0, field.teams)
                .mapToObj(team ->
                        reading.state.isOut(team) ? field.entrant(team).as(Ranking.DISQUALIFIED) : field.entrant(team))
                .toList();
        List<Row> rows = Scoreboard.of(entrants, values).standings().stream()
                .map(standing -> row(reading, standing))
                .toList();
        return new AttackDefenceBoard(
                field.rules.services(),
                tick,
                rows,
                firstBloods(reading),
                points.stream().map(point -> moment(field, point)).toList(),
                ended(reading.state.settled().game()));
    }

    private static List<EndedTick> ended(Game game) {
        return IntStream.range(0, game.ticks())
                .filter(tick -> game.end(tick) != Game.End.NOT_YET)
                .mapToObj(tick -> new EndedTick(tick, !game.isClosed(tick)))
                .toList();
    }

    private static Row row(Reading reading, Standing standing) {
        Field field = reading.field;
        TickPoint now = reading.now;
        int team = field.team(standing.team().teamId());
        List<Cell> cells = new ArrayList<>();
        for (int service = 0; service < field.services; service++) {
            int cell = field.cell(team, service);
            Optional<CheckResult> result = reading.hasTick
                    ? Optional.ofNullable(reading.state.settled().game().any(cell, now.tick()))
                    : Optional.empty();
            cells.add(new Cell(
                    field.service(service).id(),
                    result.map(CheckResult::verdict),
                    result.map(CheckResult::message).orElse(""),
                    now.detail().cell(cell),
                    now.detail().cell(cell).minus(reading.cellBefore.apply(cell))));
        }
        return new Row(
                standing.team(),
                standing.rank(),
                now.teams()[team],
                now.teams()[team].minus(reading.teamBefore.apply(team)),
                List.copyOf(cells),
                now.detail().failed()[team],
                now.detail().resets()[team]);
    }

    private static List<FirstBlood> firstBloods(Reading reading) {
        Field field = reading.field;
        EventLog log = reading.state.log();
        List<FirstBlood> firsts = new ArrayList<>();
        int[] positions = reading.state.settled().sums().counts().firsts();
        for (int store = 0; store < field.stores; store++) {
            int position = positions[store];
            if (position >= 0 && log.sequence(position) <= reading.now.sequence()) {
                EventLog.Event event = log.event(position);
                firsts.add(new FirstBlood(
                        field.service(field.serviceOf(store)).id(),
                        field.store(store).id(),
                        field.entrant(event.team()),
                        field.entrant(event.victim()),
                        log.sequence(position),
                        Duration.ofMillis(log.millis(position))));
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
