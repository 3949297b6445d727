package org.kakehashi.scoring.track.jeopardy;

import java.util.HashMap;
import java.util.Map;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Track;
import org.kakehashi.scoring.track.TrackValue;

/** The track of tasks and hints, by the rules of {@link ScoringRules}. */
public final class Jeopardy implements Track<Jeopardy.State> {
    private final ScoringRules rules;

    /** Each team's own fold; only what compares teams, such as who was first, is left to the board. */
    public static final class State {
        private final Map<Long, TeamFold> teams;

        private State(Map<Long, TeamFold> teams) {
            this.teams = teams;
        }
    }

    public Jeopardy(ScoringRules rules) {
        this.rules = rules;
    }

    @Override
    public State start() {
        return new State(Map.of());
    }

    @Override
    public State advance(State state, LedgerEntry entry) {
        TeamFold before = state.teams.getOrDefault(entry.teamId(), new TeamFold(rules));
        TeamFold after = switch (entry.fact()) {
            case Fact.AtTask fact -> before.with(entry, fact);
            case Fact.Corrected corrected -> before.without(entry, corrected);
            default -> before;
        };
        if (after.equals(before)) {
            return state;
        }
        Map<Long, TeamFold> teams = new HashMap<>(state.teams);
        teams.put(entry.teamId(), after);
        return new State(teams);
    }

    @Override
    public Map<Long, TrackValue> view(State state) {
        Map<Long, TrackValue> values = new HashMap<>();
        state.teams.forEach((team, fold) -> values.put(team, fold.value()));
        return values;
    }
}
