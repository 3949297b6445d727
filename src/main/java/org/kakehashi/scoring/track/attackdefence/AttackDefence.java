package org.kakehashi.scoring.track.attackdefence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.scoring.track.TieKey;
import org.kakehashi.scoring.track.Track;
import org.kakehashi.scoring.track.TrackValue;
import org.kakehashi.scoring.track.attackdefence.view.CaptureFlow;
import org.kakehashi.scoring.track.attackdefence.view.CellFacts;
import org.kakehashi.scoring.track.attackdefence.view.CellPoints;

/**
 * The track of captures and checks, by one of the {@link Formulas}. Only closed ticks count; each brings a team at most one gain
 * for each of the {@link #DIMENSIONS}. A correction goes on from the last checkpoint before the mistake, a disqualification
 * from the start.
 */
public final class AttackDefence implements Track<AttackDefence.State> {
    /** What its points are told apart by. */
    public static final List<String> DIMENSIONS = List.of("offence", "defence", "sla", "resets");

    private final Field field;
    private final Settled start;

    /** All that counts, in some twenty bytes an event, and what the closed ticks come to. */
    public static final class State {
        private final EventLog log;
        private final Set<Integer> ignored;
        private final Set<Integer> out;
        private final Settled base;
        /** What the whole log comes to; found when it is first asked for, and then the same for ever. */
        private volatile @Nullable Settled settled;

        private State(EventLog log, Set<Integer> ignored, Set<Integer> out, Settled base) {
            this.log = log;
            this.ignored = ignored;
            this.out = out;
            this.base = base;
        }

        Settled settled() {
            Settled known = settled;
            if (known == null) {
                known = base.upTo(log, ignored, out);
                settled = known;
            }
            return known;
        }

        EventLog log() {
            return log;
        }

        boolean isOut(int team) {
            return out.contains(team);
        }

        /** Whether an event was taken back. */
        boolean isTakenBack(int position) {
            return ignored.contains(position);
        }

        /** What the whole log comes to by a formula, from its start. */
        Settled replayed(Field field, Formula formula) {
            return Settled.start(field, formula).upTo(log, ignored, out);
        }

        private State with(EventLog longer) {
            return new State(longer, ignored, out, base);
        }

        /** From here on, nothing that is settled is looked at again. */
        private State settledAnew() {
            return new State(log, ignored, out, settled());
        }
    }

    /** @throws IllegalArgumentException if there is no such formula */
    public AttackDefence(AttackDefenceRules rules) {
        field = new Field(rules);
        start = Settled.start(field, Formulas.of(rules.formula()));
    }

    @Override
    public State start() {
        return new State(EventLog.EMPTY, Set.of(), Set.of(), start);
    }

    @Override
    public State advance(State state, LedgerEntry entry) {
        return switch (entry.fact()) {
            case TickFact.TickOpened opened -> state;
            case TickFact.TickClosed closed ->
                ended(state, entry, EventLog.Kind.CLOSED, closed.tick()).settledAnew();
            case TickFact.TickVoided voided -> ended(state, entry, EventLog.Kind.VOIDED, voided.tick());
            case TickFact.FlagCaptured captured -> captured(state, entry, captured);
            case TickFact.ServiceChecked checked -> checked(state, entry, checked);
            case TickFact.NodeReset reset -> reset(state, entry, reset);
            case Fact.Disqualified disqualified -> disqualified(state, entry, disqualified);
            case Fact.Corrected corrected -> corrected(state, corrected);
            default -> state;
        };
    }

    private static State ended(State state, LedgerEntry entry, EventLog.Kind kind, int tick) {
        return isTick(tick) ? added(state, entry, new EventLog.Event(kind, tick, 0, 0, 0, 0), null) : state;
    }

    private State captured(State state, LedgerEntry entry, TickFact.FlagCaptured captured) {
        int team = field.team(captured.teamId());
        int victim = field.team(captured.victim());
        int store = field.store(captured.service(), captured.store());
        boolean counts = field.plays(team)
                && field.plays(victim)
                && team != victim
                && store != Field.NONE
                && isTick(captured.tick())
                && captured.issued() >= 0
                && captured.issued() <= captured.tick();
        return counts
                ? added(
                        state,
                        entry,
                        new EventLog.Event(
                                EventLog.Kind.CAPTURED, captured.tick(), captured.issued(), team, victim, store),
                        null)
                : state;
    }

    private State checked(State state, LedgerEntry entry, TickFact.ServiceChecked checked) {
        int team = field.team(checked.teamId());
        int service = field.service(checked.service());
        return team != Field.NONE && service != Field.NONE && isTick(checked.tick())
                ? added(
                        state,
                        entry,
                        new EventLog.Event(EventLog.Kind.CHECKED, checked.tick(), 0, team, 0, service),
                        CheckResult.of(checked, field.storesOf(service)))
                : state;
    }

    private State reset(State state, LedgerEntry entry, TickFact.NodeReset reset) {
        int team = field.team(reset.teamId());
        boolean counts = team != Field.NONE
                && isTick(reset.tick())
                && field.rules.services().stream()
                        .anyMatch(service -> service.node().equals(reset.node()));
        return counts
                ? added(state, entry, new EventLog.Event(EventLog.Kind.RESET, reset.tick(), 0, team, 0, 0), null)
                : state;
    }

    private State disqualified(State state, LedgerEntry entry, Fact.Disqualified disqualified) {
        int team = field.team(disqualified.teamId());
        if (team == Field.NONE) {
            return state;
        }
        State next = added(state, entry, new EventLog.Event(EventLog.Kind.DISQUALIFIED, 0, 0, team, 0, 0), null);
        Set<Integer> out = new HashSet<>(state.out);
        return out.add(team) ? new State(next.log, next.ignored, out, next.base.first()) : next;
    }

    private static State corrected(State state, Fact.Corrected corrected) {
        int position = state.log.find(corrected.sequence());
        if (position < 0 || state.ignored.contains(position)) {
            return state;
        }
        EventLog.Event event = state.log.event(position);
        Set<Integer> ignored = new HashSet<>(state.ignored);
        return switch (event.kind()) {
            case CLOSED, VOIDED -> state;
            case DISQUALIFIED -> {
                ignored.add(position);
                yield new State(state.log, ignored, out(state.log, ignored), state.base.first());
            }
            case CAPTURED, CHECKED, RESET -> {
                ignored.add(position);
                yield new State(state.log, ignored, state.out, state.base.before(position));
            }
        };
    }

    private static Set<Integer> out(EventLog log, Set<Integer> ignored) {
        Set<Integer> out = new HashSet<>();
        for (int position = 0; position < log.size(); position++) {
            EventLog.Event event = log.event(position);
            if (event.kind() == EventLog.Kind.DISQUALIFIED && !ignored.contains(position)) {
                out.add(event.team());
            }
        }
        return out;
    }

    private static boolean isTick(int tick) {
        return tick >= 0 && tick <= EventLog.LAST_TICK;
    }

    private static State added(State state, LedgerEntry entry, EventLog.Event event, @Nullable CheckResult result) {
        int millis = (int) Math.min(Integer.MAX_VALUE, entry.elapsed().toMillis());
        return state.with(state.log.with(entry.sequence(), millis, event, result));
    }

    /** What pages show of a state. */
    public AttackDefenceBoard board(State state) {
        return AttackDefenceBoard.of(field, state, view(state));
    }

    /**
     * What one service of one team has, and the facts behind it, tick by tick.
     *
     * @param newest number of the newest tick to tell; others that were played are counted, too
     * @param most how many ticks to tell, the newest first
     * @return empty if there is no such team or service
     */
    public Optional<CellFacts> cell(State state, long teamId, String serviceId, int newest, int most) {
        int team = field.team(teamId);
        int service = field.service(serviceId);
        return team == Field.NONE || service == Field.NONE
                ? Optional.empty()
                : Optional.of(new CellReading(field, state, team, service).read(newest, most));
    }

    /** The same as it was when a tick was closed, without what was told of it later; empty if that tick is not closed. */
    public Optional<AttackDefenceBoard> board(State state, int tick) {
        List<TickPoint> points = TickPoint.upTo(state.settled().sums().last());
        return IntStream.range(0, points.size())
                .filter(at -> points.get(at).tick() == tick)
                .mapToObj(at -> AttackDefenceBoard.at(
                        field, state, points.get(at), values(points.subList(0, at + 1), points.get(at))))
                .findFirst();
    }

    /** Who captured from whom; most flags first. */
    public List<CaptureFlow> captures(State state) {
        CaptureCounts counts = state.settled().sums().counts().captures();
        List<CaptureFlow> flows = new ArrayList<>();
        for (int team = 0; team < field.teams; team++) {
            for (int victim = 0; victim < field.teams; victim++) {
                if (counts.all(team, victim) > 0) {
                    flows.add(new CaptureFlow(
                            field.entrant(team),
                            field.entrant(victim),
                            counts.all(team, victim),
                            counts.last(team, victim)));
                }
            }
        }
        flows.sort(Comparator.comparingInt(CaptureFlow::flags).reversed());
        return List.copyOf(flows);
    }

    @Override
    public Map<Long, TrackValue> view(State state) {
        Settled.Sums sums = state.settled().sums();
        List<TickPoint> points = new ArrayList<>(TickPoint.upTo(sums.last()));
        int late = sums.late();
        TickPoint now = sums.last();
        if (late >= 0) {
            now = new TickPoint(
                    null,
                    state.log.event(late).tick(),
                    state.log.sequence(late),
                    Duration.ofMillis(state.log.millis(late)),
                    sums.teams(),
                    TickPoint.Detail.of(sums.cells(), sums.counts()));
            points.add(now);
        }
        return now == null ? new HashMap<>() : values(points, now);
    }

    /** @param now the last of the points */
    private Map<Long, TrackValue> values(List<TickPoint> points, TickPoint now) {
        Map<Long, TrackValue> values = new HashMap<>();
        for (int team = 0; team < field.teams; team++) {
            var tie = new TieKey(true, now.detail().failed()[team], now.teams()[team].offence());
            values.put(field.entrant(team).teamId(), new TrackValue(gains(points, team), List.of(), Map.of(), tie));
        }
        return values;
    }

    private static List<TrackValue.Gain> gains(List<TickPoint> points, int team) {
        List<TrackValue.Gain> gains = new ArrayList<>();
        CellPoints before = CellPoints.NOTHING;
        for (TickPoint point : points) {
            CellPoints more = point.teams()[team].minus(before);
            before = point.teams()[team];
            gain(gains, point, more.offence(), DIMENSIONS.get(0));
            gain(gains, point, more.defence(), DIMENSIONS.get(1));
            gain(gains, point, more.sla(), DIMENSIONS.get(2));
            gain(gains, point, more.resets(), DIMENSIONS.get(3));
        }
        return gains;
    }

    private static void gain(List<TrackValue.Gain> gains, TickPoint point, long micros, String dimension) {
        if (micros != 0) {
            gains.add(new TrackValue.Gain(point.sequence(), point.elapsed(), micros, dimension));
        }
    }
}
