package org.kakehashi.scoring.track.competition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Adjustments;
import org.kakehashi.scoring.track.Disqualifications;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Line;
import org.kakehashi.scoring.track.Ranking;
import org.kakehashi.scoring.track.Track;
import org.kakehashi.scoring.track.TrackValue;
import org.kakehashi.scoring.track.attackdefence.AttackDefence;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceBoard;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceRules;
import org.kakehashi.scoring.track.attackdefence.view.CaptureFlow;
import org.kakehashi.scoring.track.attackdefence.view.CellFacts;
import org.kakehashi.scoring.track.jeopardy.Jeopardy;
import org.kakehashi.scoring.track.jeopardy.ScoringRules;

/**
 * Everything that the boards of a scenario count: its tasks, its services, and what instructors decide. Without weights a
 * team has the plain sum of all; with weights ({@code scoring: tracks}) tasks and services make a {@link JointScore}, and what
 * instructors decide is added to that.
 */
public final class Competition implements Track<Competition.State> {
    /** The tracks as scenarios name them. */
    public static final String JEOPARDY = "jeopardy";

    public static final String ATTACK_DEFENCE = "attackdefence";

    private final Scenario scenario;
    private final List<Entrant> entrants;
    private final Jeopardy tasks;
    private final @Nullable AttackDefence services;
    private final Adjustments adjustments = new Adjustments();

    /** How far all tracks have got. */
    public record State(
            Jeopardy.State tasks,
            AttackDefence.@Nullable State services,
            Map<Long, List<Line>> adjustments,
            Disqualifications out) {}

    /**
     * @param entrants that count: among them values are found
     * @throws IllegalArgumentException if the scenario asks for a formula that there is not
     */
    public Competition(Scenario scenario, List<Entrant> entrants) {
        this.scenario = scenario;
        this.entrants = List.copyOf(entrants);
        tasks = new Jeopardy(ScoringRules.of(scenario), entrants);
        services = scenario.attackDefence().isPlayed()
                ? new AttackDefence(AttackDefenceRules.of(
                        scenario.attackDefence(), scenario.scoring().competition(), entrants))
                : null;
    }

    /** Whether what one team does changes what others have, so that nobody's points follow from the own facts alone. */
    public static boolean comparesTeams(Scenario scenario) {
        return scenario.attackDefence().isPlayed()
                || !scenario.scoring().competition().tracks().isEmpty()
                || ScoringRules.of(scenario).isDynamic();
    }

    /** The same on the events of one region's teams alone. */
    public Competition among(String region) {
        return new Competition(
                scenario,
                entrants.stream()
                        .filter(team -> team.region().equals(region) || team.ranking() == Ranking.NOP)
                        .toList());
    }

    @Override
    public State start() {
        return new State(
                tasks.start(), services == null ? null : services.start(), adjustments.start(), Disqualifications.NONE);
    }

    @Override
    public State advance(State state, LedgerEntry entry) {
        return new State(
                tasks.advance(state.tasks, entry),
                services == null || state.services == null ? null : services.advance(state.services, entry),
                adjustments.advance(state.adjustments, entry),
                state.out.with(entry));
    }

    @Override
    public Map<Long, TrackValue> view(State state) {
        Map<String, Map<Long, TrackValue>> tracks = new TreeMap<>();
        tracks.put(JEOPARDY, tasks.view(state.tasks));
        if (services != null && state.services != null) {
            tracks.put(ATTACK_DEFENCE, services.view(state.services));
        }
        Map<String, Integer> weights = scenario.scoring().competition().tracks();
        Map<Long, TrackValue> values =
                weights.isEmpty() ? sums(tracks) : new JointScore(weights, entrants(state)).of(tracks);
        adjustments.view(state.adjustments).forEach((team, value) -> values.merge(team, value, TrackValue::plus));
        return values;
    }

    private static Map<Long, TrackValue> sums(Map<String, Map<Long, TrackValue>> tracks) {
        Map<Long, TrackValue> sums = new HashMap<>();
        tracks.values().forEach(track -> track.forEach((team, value) -> sums.merge(team, value, TrackValue::plus)));
        return sums;
    }

    /** Those that count, without the rank of those who were taken out. */
    private List<Entrant> entrants(State state) {
        return entrants.stream().map(state.out::applyTo).toList();
    }

    /** What each team has by its tasks and hints alone. */
    public Map<Long, TrackValue> tasks(State state) {
        return tasks.view(state.tasks);
    }

    /**
     * What one service of one team has, and the facts behind it.
     *
     * @param newest number of the newest tick to tell
     * @param most how many ticks to tell
     */
    public Optional<CellFacts> cell(State state, long team, String service, int newest, int most) {
        return services == null || state.services == null
                ? Optional.empty()
                : services.cell(state.services, team, service, newest, most);
    }

    /** The matrix of teams and services; empty for a scenario without services. */
    public Optional<AttackDefenceBoard> attackDefence(State state) {
        return services == null || state.services == null
                ? Optional.empty()
                : Optional.of(services.board(state.services));
    }

    /** The matrix as it was when a tick was closed; empty without services, or if that tick is not closed. */
    public Optional<AttackDefenceBoard> attackDefence(State state, int tick) {
        return services == null || state.services == null ? Optional.empty() : services.board(state.services, tick);
    }

    /** Who captured from whom, most flags first; nobody in a scenario without services. */
    public List<CaptureFlow> captures(State state) {
        return services == null || state.services == null ? List.of() : services.captures(state.services);
    }
}
