package org.kakehashi.tick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.TeamEntry;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.tick.submission.IdleTeams;

/** The teams that were scheduled as the organiser's. */
@ApplicationScoped
class OrganisersTeams implements IdleTeams {
    @Inject
    Teams teams;

    @Override
    public Set<Long> of(long exerciseId) {
        return teams.of(exerciseId).stream()
                .filter(team -> team.entry() == TeamEntry.NOP)
                .map(Team::id)
                .collect(Collectors.toSet());
    }
}
