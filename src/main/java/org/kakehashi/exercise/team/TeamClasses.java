package org.kakehashi.exercise.team;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.site.Refused;

/**
 * Who plays in teams, as they declare it: the first of its people who says it says it for the team, and an instructor can
 * correct it with a reason. It moves no points, so that the record alone keeps it, and not the ledger.
 */
@ApplicationScoped
public class TeamClasses {
    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    private static final int MOST = 500;

    private final LoadingCache<Long, Map<Long, TeamClass>> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build(this::read);

    @Inject
    Teams teams;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<Declared> declared;

    /** Fired inside the transaction in which a team's class changes; observe it after success. */
    public record Declared(long exerciseId) {}

    /** An instructor corrects what a team declared, but does not say why. */
    public static class ReasonIsMissing extends Refused {
        ReasonIsMissing() {
            super(Reason.INVALID, WORDS.sayWhyTheClassChanges(LONGEST_REASON));
        }
    }

    /** By team id the classes of those that declared one; from memory. */
    public Map<Long, TeamClass> of(long exerciseId) {
        return known.get(exerciseId);
    }

    private Map<Long, TeamClass> read(long exerciseId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<Long, TeamClass> classes = new HashMap<>();
            teams.of(exerciseId).forEach(team -> team.playedBy().ifPresent(one -> classes.put(team.id(), one)));
            return Map.copyOf(classes);
        });
    }

    /** Says for a team who plays in it. What was said before stays: only an instructor changes it. */
    @Transactional
    public void declare(long teamId, TeamClass playedBy, String actor) {
        Team team = locked(teamId);
        if (team.playedBy().isEmpty()) {
            team.declare(playedBy);
            auditLog.write(
                    team.exerciseId(), AuditAction.DECLARE_CLASS, team.name() + ": " + playedBy.parameter(), actor, "");
            declared.fire(new Declared(team.exerciseId()));
        }
    }

    /**
     * Corrects what a team declared, or says it in its place.
     *
     * @param reason for the record; not blank
     * @throws ReasonIsMissing if it is blank or too long
     * @throws Refused 404 if the exercise has no such team
     */
    @Transactional
    public void correct(long exerciseId, long teamId, TeamClass playedBy, String reason, String actor) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new ReasonIsMissing();
        }
        Team team = locked(teamId);
        if (team.exerciseId() != exerciseId) {
            throw Refused.notFound();
        }
        if (team.playedBy().filter(playedBy::equals).isEmpty()) {
            String before = team.playedBy().map(TeamClass::parameter).orElse("-");
            team.declare(playedBy);
            auditLog.write(
                    exerciseId,
                    AuditAction.CHANGE_CLASS,
                    team.name() + ": " + before + " -> " + playedBy.parameter(),
                    actor,
                    reason.strip());
            declared.fire(new Declared(exerciseId));
        }
    }

    private Team locked(long teamId) {
        return teams.findByIdOptional(teamId, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refused::notFound);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Declared event) {
        known.invalidate(event.exerciseId());
    }
}
