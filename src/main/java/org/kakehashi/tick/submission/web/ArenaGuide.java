package org.kakehashi.tick.submission.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.access.ServiceAddresses;
import org.kakehashi.tick.submission.RelayNode;

/** What players have to know about the arena to write programs: how teams are called in it, and where flags go. */
@ApplicationScoped
class ArenaGuide {
    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Teams teams;

    @Inject
    ServiceAddresses addresses;

    /**
     * The arena as players see it.
     *
     * @param relay node to which programs inside of the range send flags, if there is one
     * @param targets all teams, the own one among them
     */
    public record Ways(Optional<String> relay, List<Target> targets) {
        public int port() {
            return RelayNode.PORT;
        }
    }

    /** A team by the name that its gate has in the range. */
    public record Target(String name, Team team) {}

    @Transactional
    Ways of(long exerciseId) {
        List<Team> all = teams.of(exerciseId);
        List<Target> targets = addresses.of(exerciseId).teams().stream()
                .flatMap(place -> all.stream()
                        .filter(team -> team.id() == place.teamId())
                        .map(team -> new Target(place.name(), team)))
                .toList();
        return new Ways(RelayNode.of(scenarios.of(exercises.get(exerciseId))), targets);
    }
}
