package org.kakehashi.scoring.track.attackdefence;

import java.util.Comparator;
import java.util.List;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Ranking;

/**
 * What an attack-defence is scored by.
 *
 * @param services in the scenario's order, with their stores and weights
 * @param valid for how many ticks a flag counts
 * @param formula such as {@code ad.atklab1}
 * @param resetCost points that putting back a service node costs
 * @param entrants all that play, by number of the team; how many are ranked follows from here, not from who is online
 */
public record AttackDefenceRules(
        List<Service> services, int valid, String formula, int resetCost, List<Entrant> entrants) {
    public AttackDefenceRules {
        services = List.copyOf(services);
        entrants = entrants.stream()
                .sorted(Comparator.comparingLong(Entrant::teamId))
                .toList();
    }

    public static AttackDefenceRules of(
            AttackDefencePlan plan, ScoringPlan.Competition competition, List<Entrant> entrants) {
        return new AttackDefenceRules(
                plan.services(), plan.ticks().valid(), competition.formula(), competition.resetCost(), entrants);
    }

    /** The same for some of the teams, whose events alone count then. The NOP team shows everywhere what doing nothing is worth. */
    public AttackDefenceRules among(String region) {
        return new AttackDefenceRules(
                services,
                valid,
                formula,
                resetCost,
                entrants.stream()
                        .filter(team -> team.region().equals(region) || team.ranking() == Ranking.NOP)
                        .toList());
    }
}
