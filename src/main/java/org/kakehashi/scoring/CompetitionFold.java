package org.kakehashi.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Scoreboard;
import org.kakehashi.scoring.track.TrackValue;
import org.kakehashi.scoring.track.attackdefence.AttackDefenceBoard;
import org.kakehashi.scoring.track.attackdefence.view.CaptureFlow;
import org.kakehashi.scoring.track.attackdefence.view.CellFacts;
import org.kakehashi.scoring.track.competition.Competition;

/**
 * All tracks of a scenario, folded so far, for the teams among which values are found.
 *
 * @param entrants in the order in which they were created
 */
record CompetitionFold(
        Competition tracks, Competition.State state, List<Entrant> entrants, Map<Long, TrackValue> values) {
    static CompetitionFold of(Scenario scenario, List<Entrant> entrants) {
        return start(new Competition(scenario, entrants), entrants);
    }

    /** By region, if the scenario wants values of a region's own. */
    static Map<String, CompetitionFold> ofRegions(Scenario scenario, List<Entrant> entrants) {
        Map<String, CompetitionFold> regions = new HashMap<>();
        if (scenario.scoring().competition().regions() == ScoringPlan.RegionValue.REGIONAL_VALUE) {
            var all = new Competition(scenario, entrants);
            entrants.stream()
                    .map(Entrant::region)
                    .distinct()
                    .forEach(region -> regions.put(region, start(all.among(region), entrants)));
        }
        return regions;
    }

    private static CompetitionFold start(Competition tracks, List<Entrant> entrants) {
        return after(tracks, tracks.start(), entrants);
    }

    private static CompetitionFold after(Competition tracks, Competition.State state, List<Entrant> entrants) {
        return new CompetitionFold(tracks, state, entrants, tracks.view(state));
    }

    CompetitionFold advance(List<LedgerEntry> entries) {
        return after(tracks, tracks.advance(state, entries), entrants);
    }

    Scoreboard board(Predicate<Entrant> shown) {
        return Scoreboard.of(teams(shown), values);
    }

    /** The teams by their tasks and hints alone. */
    Scoreboard tasks() {
        return Scoreboard.of(teams(team -> true), tracks.tasks(state));
    }

    private List<Entrant> teams(Predicate<Entrant> shown) {
        return entrants.stream().filter(shown).map(state.out()::applyTo).toList();
    }

    Optional<CellFacts> cell(long team, String service, int newest, int most) {
        return tracks.cell(state, team, service, newest, most);
    }

    Optional<AttackDefenceBoard> attackDefence() {
        return tracks.attackDefence(state);
    }

    Optional<AttackDefenceBoard> attackDefence(int tick) {
        return tracks.attackDefence(state, tick);
    }

    List<CaptureFlow> captures() {
        return tracks.captures(state);
    }
}
