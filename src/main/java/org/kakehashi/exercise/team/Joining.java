package org.kakehashi.exercise.team;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Token;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Taking a seat in a team by its join link. */
@ApplicationScoped
public class Joining {
    /** Longest display name, in code points. */
    public static final int LONGEST_NAME = 40;

    /** How long after it was taken a seat is given again to the browser that took it. */
    public static final Duration REPEATABLE = Duration.ofHours(1);

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

    /**
     * What a join link offers.
     *
     * @param freeSeats how many more can join, may be 0
     */
    public record Invitation(Exercise exercise, Team team, int freeSeats) {
        /** Of which a team declares one. */
        public List<TeamClass> classes() {
            return List.of(TeamClass.values());
        }

        /** What whoever comes now is to be told if no seat is left. */
        public Optional<Text> full() {
            return freeSeats > 0 ? Optional.empty() : Optional.of(new TeamIsFull(team).text());
        }
    }

    /** @param session cookie value of a new session of the participant's */
    public record Entry(Participant participant, String session) {}

    /** The display name is empty, too long, or has characters that do not belong in a name. */
    public static class NameNotAllowed extends Refused {
        NameNotAllowed(Text flaw) {
            super(Reason.INVALID, flaw);
        }
    }

    /** Somebody in the team has or had this name, perhaps in other letter case, width or spacing: facts must stay theirs. */
    public static class NameIsTaken extends Refused {
        NameIsTaken(String name) {
            super(Reason.NOT_NOW, WORDS.somebodyInThisTeamIsAlreadyCalled(name));
        }
    }

    /** Every seat is taken. */
    public static class TeamIsFull extends Refused {
        TeamIsFull(Team team) {
            super(Reason.NOT_NOW, WORDS.allSeatsOfTheTeamAreTaken(team.seats(), team.name()));
        }
    }

    /** The organiser's own team. */
    public static class NobodyPlaysHere extends Refused {
        NobodyPlaysHere(Team team) {
            super(Reason.NOT_NOW, WORDS.nobodyPlaysInTheTeam(team.name()));
        }
    }

    /** A link into an exercise that is over. */
    public static class JoinLinkHasExpired extends Refused {
        JoinLinkHasExpired() {
            super(Reason.NOT_NOW, WORDS.thisLinkHasExpired());
        }
    }

    /**
     * What a join link leads to, for the page that asks for a name.
     *
     * @throws Refused 404 if there is no such link
     * @throws NobodyPlaysHere if the team is the organiser's
     * @throws JoinLinkHasExpired if the exercise is over
     */
    @Transactional
    public Invitation invitation(String code) {
        Team team = played(code);
        Exercise exercise = exercises.get(team.exerciseId());
        refuseIfOver(exercise);
        return new Invitation(
                exercise, team, team.seats() - participants.seatedIn(team.id()).size());
    }

    /**
     * Takes the lowest free seat and opens a session for it, both or neither. Whoever asks again with the same key and
     * name, because the answer was lost on its way, gets the seat that is theirs already, for {@link #REPEATABLE} and as
     * long as the seat was neither freed nor come back to from elsewhere.
     *
     * @param key secret of the browser that asks; empty if it has none, then nothing can be repeated
     * @throws Refused as {@link #join} does
     */
    @Transactional
    public Entry enter(String code, String displayName, Optional<String> key) {
        Participant participant = seat(code, displayName, key);
        return new Entry(participant, sessions.open(participant.subject(), Set.of(Role.TRAINEE)));
    }

    /**
     * Takes the lowest free seat. Two who come at once are put in order by the team's row lock.
     *
     * @throws Refused 404 if there is no such link
     * @throws JoinLinkHasExpired if the exercise is over
     * @throws NameNotAllowed if the name is not 1 to 40 visible characters
     * @throws NameIsTaken if the team has this name already
     * @throws TeamIsFull if no seat is left
     */
    @Transactional
    public Participant join(String code, String displayName) {
        return seat(code, displayName, Optional.empty());
    }

    private Participant seat(String code, String displayName, Optional<String> key) {
        String name = ProperName.normal(displayName);
        Team team = played(code);
        refuseIfOver(exercises.shared(team.exerciseId()));
        ProperName.flaw(name, LONGEST_NAME).ifPresent(flaw -> {
            throw new NameNotAllowed(flaw);
        });
        participants.getEntityManager().lock(team, LockModeType.PESSIMISTIC_WRITE);
        List<Participant> everybody = participants.of(team.id());
        Optional<String> request = key.map(secret -> Token.hash(String.join("\0", secret, code, name)));
        return request.flatMap(wanted -> repeated(everybody, wanted))
                .orElseGet(() -> newcomer(team, everybody, name, request));
    }

    private Team played(String code) {
        Team team = teams.withJoinCode(code).orElseThrow(Refused::notFound);
        if (team.entry() == TeamEntry.NOP) {
            throw new NobodyPlaysHere(team);
        }
        return team;
    }

    /** Whoever took a seat by the same request. */
    private Optional<Participant> repeated(List<Participant> everybody, String request) {
        Instant earliest = exercises.now().minus(REPEATABLE);
        return everybody.stream()
                .filter(member -> member.cameBy(request) && member.joinedAt().isAfter(earliest))
                .findFirst();
    }

    private Participant newcomer(Team team, List<Participant> everybody, String name, Optional<String> request) {
        if (everybody.stream().anyMatch(other -> ProperName.same(other.displayName(), name))) {
            throw new NameIsTaken(name);
        }
        Set<Integer> taken = everybody.stream().map(Participant::seat).collect(Collectors.toSet());
        int seat = IntStream.rangeClosed(1, team.seats())
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow(() -> new TeamIsFull(team));
        var participant = new Participant(team.id(), name, seat, exercises.now());
        request.ifPresent(participant::comeBy);
        participants.persistAndFlush(participant);
        auditLog.write(
                team.exerciseId(),
                AuditAction.JOIN,
                team.name(),
                participant.subject().toString(),
                "");
        return participant;
    }

    private static void refuseIfOver(Exercise exercise) {
        if (exercise.state().isOver()) {
            throw new JoinLinkHasExpired();
        }
    }
}
