package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.site.Refused;

/** Participants with their team. */
@ApplicationScoped
public class Players {
    @Inject
    Participants participants;

    @Inject
    Teams teams;

    /** The participant with this id; 404 if there is none, or if the seat was freed. */
    @Transactional
    public Player get(long participantId) {
        Participant participant = participants.seated(participantId).orElseThrow(Refused::notFound);
        Team team = teams.findByIdOptional(participant.teamId()).orElseThrow(Refused::notFound);
        return new Player(
                participant.id(),
                participant.displayName(),
                participant.seat(),
                team.id(),
                team.name(),
                team.region(),
                team.seats(),
                team.exerciseId());
    }
}
