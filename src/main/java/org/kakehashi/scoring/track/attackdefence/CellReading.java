package org.kakehashi.scoring.track.attackdefence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kakehashi.scoring.track.Micros;
import org.kakehashi.scoring.track.Ranking;
import org.kakehashi.scoring.track.attackdefence.view.CellFacts;
import org.kakehashi.scoring.track.attackdefence.view.CellPoints;

/** Reads {@link CellFacts} out of a log, from its first event to its last: some ten nanoseconds for each. */
final class CellReading {
    private static final int HUNDRED = 100;

    private final Field field;
    private final AttackDefence.State state;
    private final EventLog log;
    private final Game game;
    private final int team;
    private final int service;
    private final Formula formula;
    private int played;

    /** Positions of the captures that count. */
    private final BitSet counting = new BitSet();

    private final List<Integer> captures = new ArrayList<>();
    private final List<Integer> checks = new ArrayList<>();
    private final List<Integer> resets = new ArrayList<>();
    private final Map<Integer, CellFacts.Effect> effects = new TreeMap<>();
    /** By tick, where the log says that it ended. */
    private final Map<Integer, Integer> ended = new HashMap<>();

    private final Set<EventLog.Event> seen = new HashSet<>();

    CellReading(Field field, AttackDefence.State state, int team, int service) {
        this.field = field;
        this.state = state;
        this.team = team;
        this.service = service;
        log = state.log();
        game = state.settled().game();
        formula = Formulas.of(field.rules.formula());
        played = game.ticks();
    }

    CellFacts read(int newest, int most) {
        scanForTicks();
        int last = Math.min(newest, played - 1);
        int first = Math.max(0, last - most + 1);
        scan(first, last);
        Formula.Worth worth = formula.worth(state, game, counting);
        List<CellFacts.Tick> ticks = IntStream.rangeClosed(first, last)
                .mapToObj(tick -> tick(tick, worth))
                .toList()
                .reversed();
        return new CellFacts(
                state.isOut(team) ? field.entrant(team).as(Ranking.DISQUALIFIED) : field.entrant(team),
                field.service(service),
                state.settled().sums().cells()[cell()],
                ticks,
                played,
                formula instanceof Formula.Additive,
                resets.stream().map(this::reset).toList());
    }

    private int cell() {
        return field.cell(team, service);
    }

    /** Ticks that have begun, with those that have not ended. */
    private void scanForTicks() {
        for (int position = log.size() - 1; position >= Math.max(0, log.size() - field.cells() - 1); position--) {
            played = Math.max(played, log.event(position).tick() + 1);
        }
    }

    private void scan(int first, int last) {
        for (int position = 0; position < log.size(); position++) {
            EventLog.Event event = log.event(position);
            switch (event.kind()) {
                case CAPTURED -> {
                    if (field.serviceOf(event.place()) == service
                            && (event.team() == team || event.victim() == team)
                            && event.issued() >= first
                            && event.issued() <= last) {
                        captures.add(position);
                    }
                }
                case CHECKED -> {
                    if (event.team() == team
                            && event.place() == service
                            && event.tick() >= first
                            && event.tick() <= last) {
                        checks.add(position);
                    }
                }
                case RESET -> {
                    if (event.team() == team) {
                        resets.add(position);
                    }
                }
                case CLOSED, VOIDED -> ended.putIfAbsent(event.tick(), position);
                case DISQUALIFIED -> {}
            }
        }
        Stream.of(captures, checks, resets)
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(this::countedAt).thenComparingInt(position -> position))
                .forEach(this::effect);
    }

    /** What happened in a tick counts when that is closed, or at once if it is. */
    private int countedAt(int position) {
        return Math.max(position, ended.getOrDefault(log.event(position).tick(), position));
    }

    private void effect(int position) {
        EventLog.Event event = log.event(position);
        CellFacts.Effect effect = of(position, event);
        effects.put(position, effect);
        if (event.kind() == EventLog.Kind.CAPTURED && effect == CellFacts.Effect.COUNTS) {
            counting.set(position);
        }
    }

    private CellFacts.Effect of(int position, EventLog.Event event) {
        if (state.isTakenBack(position)) {
            return CellFacts.Effect.TAKEN_BACK;
        }
        Game.End end = game.end(event.tick());
        if (end == Game.End.NOT_YET) {
            return CellFacts.Effect.NOT_YET;
        }
        boolean captured = event.kind() == EventLog.Kind.CAPTURED;
        if (end == Game.End.VOID || captured && !game.isClosed(event.issued())) {
            return CellFacts.Effect.VOID;
        }
        if (captured && state.isOut(event.team())) {
            return CellFacts.Effect.DISQUALIFIED;
        }
        if (event.kind() == EventLog.Kind.CHECKED && !log.result(position).counts()) {
            return CellFacts.Effect.CHECKER_FAILED;
        }
        return event.kind() == EventLog.Kind.RESET || seen.add(once(event))
                ? CellFacts.Effect.COUNTS
                : CellFacts.Effect.REPEATED;
    }

    /** The same capture counts once whenever it is submitted. */
    private static EventLog.Event once(EventLog.Event event) {
        return event.kind() == EventLog.Kind.CAPTURED
                ? new EventLog.Event(event.kind(), 0, event.issued(), event.team(), event.victim(), event.place())
                : event;
    }

    private CellFacts.Behind behind(int position) {
        return new CellFacts.Behind(
                log.sequence(position),
                Duration.ofMillis(log.millis(position)),
                effects.getOrDefault(position, CellFacts.Effect.COUNTS));
    }

    private CellFacts.Tick tick(int tick, Formula.Worth worth) {
        List<CellFacts.Capture> made = new ArrayList<>();
        Map<Integer, List<Integer>> lost = new TreeMap<>();
        for (int position : captures) {
            EventLog.Event event = log.event(position);
            if (event.issued() == tick && event.team() == team) {
                made.add(capture(position, event.victim(), worth));
            } else if (event.issued() == tick) {
                lost.computeIfAbsent(event.place(), first -> new ArrayList<>()).add(position);
            }
        }
        List<CellFacts.LostFlag> flags = lost.entrySet().stream()
                .map(flag -> flag(flag.getKey(), flag.getValue(), worth))
                .toList();
        return new CellFacts.Tick(
                tick,
                switch (game.end(tick)) {
                    case NOT_YET -> CellFacts.End.OPEN;
                    case CLOSED -> CellFacts.End.CLOSED;
                    case VOID -> CellFacts.End.VOID;
                },
                points(tick, made, flags),
                checks.stream()
                        .filter(position -> log.event(position).tick() == tick)
                        .map(this::check)
                        .toList(),
                made,
                flags);
    }

    private CellFacts.Capture capture(int position, int other, Formula.Worth worth) {
        EventLog.Event event = log.event(position);
        return new CellFacts.Capture(
                behind(position),
                field.store(event.place()).id(),
                field.entrant(other),
                event.tick(),
                counting.get(position) ? weighted(worth.gained(position)) : 0);
    }

    private CellFacts.LostFlag flag(int store, List<Integer> positions, Formula.Worth worth) {
        return new CellFacts.LostFlag(
                field.store(store).id(),
                -weighted(worth.lost(positions.stream().filter(counting::get).toList())),
                positions.stream()
                        .map(position -> capture(position, log.event(position).team(), worth))
                        .toList());
    }

    private CellFacts.Check check(int position) {
        CheckResult result = log.result(position);
        List<Integer> present = new ArrayList<>();
        for (short found : result.present()) {
            present.add((int) found);
        }
        return new CellFacts.Check(
                behind(position), result.verdict(), List.copyOf(present), result.expected(), result.message());
    }

    private CellFacts.Reset reset(int position) {
        CellFacts.Behind fact = behind(position);
        boolean counts = fact.effect() == CellFacts.Effect.COUNTS;
        return new CellFacts.Reset(
                fact, log.event(position).tick(), counts ? -Micros.of((long) field.rules.resetCost()) : 0);
    }

    private CellPoints points(int tick, List<CellFacts.Capture> made, List<CellFacts.LostFlag> lost) {
        if (formula instanceof Formula.Additive additive) {
            var sheet = new Sheet(field.cells());
            if (game.isClosed(tick)) {
                additive.flags(game, tick, sheet);
                additive.checks(game, tick, sheet);
            }
            return new CellPoints(
                    weighted(sheet.offence[cell()]), weighted(sheet.defence[cell()]), weighted(sheet.sla[cell()]), 0);
        }
        return new CellPoints(
                made.stream().mapToLong(CellFacts.Capture::micros).sum(),
                lost.stream().mapToLong(CellFacts.LostFlag::micros).sum(),
                0,
                0);
    }

    private long weighted(double points) {
        return Micros.of(points * field.service(service).weight() / HUNDRED);
    }
}
