package org.kakehashi.exercise.team;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Set;
import org.kakehashi.account.PersonalLinks;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.site.Refused;

/** Getting back to one's own seat from another browser, by a link that the instructor gives. */
@ApplicationScoped
public class ComingBack {
    /** How long a link to come back works. */
    public static final Duration LIFE = Duration.ofHours(24);

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    Participants participants;

    @Inject
    Seats seats;

    @Inject
    PersonalLinks links;

    @Inject
    Sessions sessions;

    @Inject
    AuditLog auditLog;

    /**
     * Whose seat a link leads to.
     *
     * @param usable false once it was used or has expired
     */
    public record Place(Participant participant, Team team, Exercise exercise, boolean usable) {
        /** @throws ComeBackLinkIsGone if the link cannot be used any more */
        public void orRefuse() {
            if (!usable) {
                throw new ComeBackLinkIsGone();
            }
        }
    }

    /** A link to come back that leads nowhere, or nowhere any more. */
    public static class ComeBackLinkIsGone extends Refused {
        ComeBackLinkIsGone() {
            super(Reason.NOT_FOUND, WORDS.thisLinkToComeBackIsIncomplete());
        }
    }

    /** The seat was given free; there is nothing to come back to. */
    public static class SeatIsFree extends Refused {
        SeatIsFree() {
            super(Reason.NOT_NOW, WORDS.thisSeatIsFree());
        }
    }

    /**
     * Draws a link that brings a participant back to the seat, once, within {@link #LIFE}; an earlier one stops working.
     *
     * @return its path on this site
     * @throws Refused 404 if there is no such participant there
     * @throws SeatIsFree if the participant has no seat any more
     */
    @Transactional
    public String link(long exerciseId, long teamId, long participantId, String actor) {
        Participant member = seats.locked(exerciseId, teamId, participantId);
        if (!member.isSeated()) {
            throw new SeatIsFree();
        }
        auditLog.write(exerciseId, AuditAction.LINK_BACK, Seats.target(teams.findById(teamId), member), actor, "");
        return "/come-back/" + links.draw(member.subject(), LIFE);
    }

    /** @throws ComeBackLinkIsGone if the link leads to no seat that is still its owner's */
    @Transactional
    public Place place(String token) {
        PersonalLinks.Link link = links.find(token)
                .filter(found -> found.owner().kind() == Subject.Kind.PARTICIPANT)
                .orElseThrow(ComeBackLinkIsGone::new);
        Participant member = participants.seated(link.owner().id()).orElseThrow(ComeBackLinkIsGone::new);
        Team team = teams.findById(member.teamId());
        return new Place(member, team, exercises.get(team.exerciseId()), link.usable());
    }

    /**
     * Uses a link up: ends all sessions of its owner and opens a new one. Of two who use it at once, one comes in.
     *
     * @return the cookie value of the new session
     * @throws ComeBackLinkIsGone if the link cannot be used any more
     */
    @Transactional
    public String comeBack(String token) {
        Place place = place(token);
        Participant member = seats.locked(
                place.exercise().id(), place.team().id(), place.participant().id());
        if (!member.isSeated() || !links.use(token)) {
            throw new ComeBackLinkIsGone();
        }
        member.forgetRequest();
        sessions.endAll(member.subject());
        auditLog.write(
                place.exercise().id(),
                AuditAction.COME_BACK,
                Seats.target(place.team(), member),
                member.subject().toString(),
                "");
        return sessions.open(member.subject(), Set.of(Role.TRAINEE));
    }
}
