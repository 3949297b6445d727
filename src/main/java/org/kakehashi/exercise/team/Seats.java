package org.kakehashi.exercise.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.kakehashi.account.Sessions;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.site.Refused;

/** The taken seats of a team: who sits there, and giving one free for somebody else. */
@ApplicationScoped
public class Seats {
    /**
     * A seat was freed. Fired inside the transaction, in which whatever belongs to the seat must be made new: the next
     * person may sit down as soon as it has committed.
     *
     * @param seat 1-based
     */
    public record Freed(long participantId, long teamId, int seat) {}

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Participants participants;

    @Inject
    Sessions sessions;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<Freed> freed;

    /**
     * Frees a participant's seat: their sessions end, what they did stays under their name. Without effect if they have
     * none any more, so that asking twice never takes the seat from whoever came after them.
     *
     * @throws Refused 404 if the exercise has no such team, or the team no such participant
     */
    @Transactional
    public void free(long exerciseId, long teamId, long participantId, String actor, String reason) {
        Participant member = locked(exerciseId, teamId, participantId);
        if (!member.isSeated()) {
            return;
        }
        int seat = member.seat();
        member.leave(exercises.now());
        participants.flush();
        sessions.endAll(member.subject());
        auditLog.write(exerciseId, AuditAction.FREE_SEAT, target(teams.findById(teamId), member), actor, reason);
        freed.fire(new Freed(participantId, teamId, seat));
    }

    /**
     * A participant, held as they are until the end of the transaction. Locks are had in the order in which
     * {@link Joining} has them: exercise, team, participant.
     */
    Participant locked(long exerciseId, long teamId, long participantId) {
        exercises.shared(exerciseId);
        Team team = teams.findByIdOptional(teamId)
                .filter(found -> found.exerciseId() == exerciseId)
                .orElseThrow(Refused::notFound);
        participants.getEntityManager().lock(team, LockModeType.PESSIMISTIC_WRITE);
        Participant member = participants
                .findByIdOptional(participantId)
                .filter(found -> found.teamId() == teamId)
                .orElseThrow(Refused::notFound);
        participants.getEntityManager().refresh(member, LockModeType.PESSIMISTIC_WRITE);
        return member;
    }

    static String target(Team team, Participant member) {
        return team.name() + ": " + member.displayName();
    }
}
