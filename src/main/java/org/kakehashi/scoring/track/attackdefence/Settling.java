package org.kakehashi.scoring.track.attackdefence;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.track.Micros;
import org.kakehashi.scoring.track.attackdefence.view.CellPoints;

/**
 * Goes on from a {@link Settled} to the end of the log or of the next tick, whichever is first. What happened in a tick counts
 * when the tick is closed; what is told later of a closed tick counts at once; what happened in a void tick, or to flags of
 * one, never does.
 */
final class Settling {
    private static final int HUNDRED = 100;

    private final Settled from;
    private final EventLog log;
    private final Set<Integer> ignored;
    private final Set<Integer> out;
    private final Game game;
    private final Field field;
    private final Tally tally;
    private final Settled.Counts counts;
    private final BitSet flags = new BitSet();
    private final BitSet checks = new BitSet();
    private int[] waiting;
    private int waitingCount;
    private int late;
    private boolean changed;

    Settling(Settled from, EventLog log, Set<Integer> ignored, Set<Integer> out) {
        this.from = from;
        this.log = log;
        this.ignored = ignored;
        this.out = out;
        game = from.game().copy();
        field = game.field;
        tally = from.tally().copy();
        counts = from.sums().counts().copy();
        waiting = from.waiting().clone();
        waitingCount = waiting.length;
        late = from.sums().late();
    }

    Settled next() {
        int position = from.scanned();
        while (position < log.size()) {
            EventLog.Event event = log.event(position);
            if (!ignored.contains(position) && take(position, event)) {
                return closed(position, event.tick());
            }
            position++;
        }
        return settled(
                position, from.closed(), from.sums().cellsBefore(), from.sums().last());
    }

    /** True if the event closes a tick. */
    private boolean take(int position, EventLog.Event event) {
        switch (event.kind()) {
            case CLOSED -> {
                return game.end(event.tick(), Game.End.CLOSED);
            }
            case VOIDED -> {
                if (game.end(event.tick(), Game.End.VOID)) {
                    takeWaiting();
                    checks.set(event.tick());
                    late = position;
                    changed = true;
                }
            }
            case DISQUALIFIED -> {
                // Known beforehand: it is for what came before it, too.
            }
            default -> {
                if (game.end(event.tick()) == Game.End.NOT_YET) {
                    await(position);
                } else if (game.isClosed(event.tick())) {
                    count(position, event);
                    late = position;
                }
            }
        }
        return false;
    }

    private void await(int position) {
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.max(64, 2 * waitingCount));
        }
        waiting[waitingCount++] = position;
    }

    private void takeWaiting() {
        int[] before = Arrays.copyOf(waiting, waitingCount);
        waitingCount = 0;
        for (int position : before) {
            EventLog.Event event = log.event(position);
            Game.End end = game.end(event.tick());
            if (end == Game.End.NOT_YET) {
                await(position);
            } else if (end == Game.End.CLOSED && !ignored.contains(position)) {
                count(position, event);
            }
        }
    }

    private void count(int position, EventLog.Event event) {
        switch (event.kind()) {
            case CAPTURED -> capture(position, event);
            case CHECKED -> check(event, log.result(position));
            case RESET -> counts.resets()[event.team()]++;
            default -> throw new IllegalStateException(event.toString());
        }
        changed = true;
    }

    private void capture(int position, EventLog.Event event) {
        if (out.contains(event.team()) || !game.isClosed(event.issued())) {
            return;
        }
        int first = counts.firsts()[event.place()];
        if (field.isRanked(event.team()) && field.isRanked(event.victim()) && (first < 0 || position < first)) {
            counts.firsts()[event.place()] = position;
        }
        if (game.capture(event.team(), event.victim(), event.place(), event.issued())) {
            flags.set(event.issued());
            counts.captures().add(event.team(), event.victim());
            tally.captured(position, event.team(), event.victim(), field.serviceOf(event.place()));
        }
    }

    private void check(EventLog.Event event, CheckResult result) {
        int cell = field.cell(event.team(), event.place());
        if (game.check(cell, event.tick(), result)) {
            checks.set(event.tick());
            tally.checked(cell, result);
            boolean failed = result.counts() && result.verdict() != CheckVerdict.OK;
            counts.failed()[event.team()] += failed ? 1 : 0;
        }
    }

    private Settled closed(int position, int tick) {
        counts.captures().beginTick();
        takeWaiting();
        checks.set(tick);
        changed = true;
        late = -1;
        Settled next = settled(
                position + 1,
                from.closed() + 1,
                from.sums().cells(),
                from.sums().last());
        var point = new TickPoint(
                from.sums().last(),
                tick,
                log.sequence(position),
                Duration.ofMillis(log.millis(position)),
                next.sums().teams(),
                TickPoint.Detail.of(next.sums().cells(), counts));
        Settled.Sums sums = next.sums();
        return new Settled(
                next.game(),
                next.tally(),
                next.scanned(),
                next.waiting(),
                new Settled.Sums(sums.cells(), sums.cellsBefore(), sums.teams(), counts, point, -1),
                next.closed(),
                next.earlier());
    }

    private Settled settled(int scanned, int closed, CellPoints[] cellsBefore, @Nullable TickPoint last) {
        CellPoints[] cells = from.sums().cells();
        CellPoints[] teams = from.sums().teams();
        if (changed) {
            tally.settle(game, flags, checks);
            cells = cells(tally.sheet());
            teams = teams(cells);
        }
        return new Settled(
                game,
                tally,
                scanned,
                Arrays.copyOf(waiting, waitingCount),
                new Settled.Sums(cells, cellsBefore, teams, counts, last, late),
                closed,
                from.checkpoint());
    }

    private CellPoints[] cells(Sheet sheet) {
        CellPoints[] cells = new CellPoints[field.cells()];
        for (int team = 0; team < field.teams; team++) {
            for (int service = 0; service < field.services; service++) {
                int cell = field.cell(team, service);
                int weight = field.service(service).weight();
                cells[cell] = new CellPoints(
                        Micros.of(sheet.offence[cell] * weight / HUNDRED),
                        Micros.of(sheet.defence[cell] * weight / HUNDRED),
                        Micros.of(sheet.sla[cell] * weight / HUNDRED),
                        0);
            }
        }
        return cells;
    }

    private CellPoints[] teams(CellPoints[] cells) {
        CellPoints[] teams = new CellPoints[field.teams];
        for (int team = 0; team < field.teams; team++) {
            CellPoints sum =
                    new CellPoints(0, 0, 0, Micros.of(-(long) counts.resets()[team] * field.rules.resetCost()));
            for (int service = 0; service < field.services; service++) {
                sum = sum.plus(cells[field.cell(team, service)]);
            }
            teams[team] = sum;
        }
        return teams;
    }
}
