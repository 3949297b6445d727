package org.kakehashi.scoring.track.jeopardy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Disqualifications;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Track;
import org.kakehashi.scoring.track.TrackValue;

/** The track of tasks and hints, by the rules of {@link ScoringRules}. */
public final class Jeopardy implements Track<Jeopardy.State> {
    private final ScoringRules rules;
    private final Set<Long> ranked;

    /** Each team's own fold; what compares teams, such as who was first, is left to {@link #view} and the board. */
    public static final class State {
        private final Map<Long, TeamFold> teams;
        private final Disqualifications out;

        private State(Map<Long, TeamFold> teams, Disqualifications out) {
            this.teams = teams;
            this.out = out;
        }
    }

    /** @param teams that play; the solves of those that are ranked count for what tasks are worth */
    public Jeopardy(ScoringRules rules, List<Entrant> teams) {
        this.rules = rules;
        ranked = teams.stream().filter(Entrant::isRanked).map(Entrant::teamId).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public State start() {
        return new State(Map.of(), Disqualifications.NONE);
    }

    @Override
    public State advance(State state, LedgerEntry entry) {
        Disqualifications out = state.out.with(entry);
        TeamFold before = state.teams.getOrDefault(entry.teamId(), new TeamFold(rules));
        TeamFold after = switch (entry.fact()) {
            case Fact.AtTask fact -> before.with(entry, fact);
            case Fact.Corrected corrected -> before.without(entry, corrected);
            default -> before;
        };
        if (after.equals(before)) {
            return out.equals(state.out) ? state : new State(state.teams, out);
        }
        Map<Long, TeamFold> teams = new HashMap<>(state.teams);
        teams.put(entry.teamId(), after);
        return new State(teams, out);
    }

    @Override
    public Map<Long, TrackValue> view(State state) {
        Map<Long, TrackValue> values = new HashMap<>();
        if (rules.isDynamic()) {
            var worth = new SolveCounts(rules, state.teams, team -> ranked.contains(team) && !state.out.has(team));
            state.teams.forEach((team, fold) -> values.put(team, worth.value(fold)));
        } else {
            state.teams.forEach((team, fold) -> values.put(team, fold.value()));
        }
        return values;
    }
}
