package org.kakehashi.tick.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kakehashi.exercise.team.Participant;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.site.Refused;

/** People who submit flags. */
@ApplicationScoped
public class Submitters {
    @Inject
    Participants participants;

    @Inject
    Teams teams;

    /** The participant with this id, for the team; 404 if there is none, or the seat was freed. */
    @Transactional
    public Submitter of(long participantId) {
        Participant participant = participants.seated(participantId).orElseThrow(Refused::notFound);
        Team team = teams.findByIdOptional(participant.teamId()).orElseThrow(Refused::notFound);
        return new Submitter(team.exerciseId(), team.id(), participantId);
    }
}
