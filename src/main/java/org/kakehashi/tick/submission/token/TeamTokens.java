package org.kakehashi.tick.submission.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.flag.Flags;
import org.kakehashi.site.Refused;
import org.kakehashi.tick.submission.Submitter;

/**
 * The tokens by which programs say for which team they submit flags: {@code KKT_}, the team's number and 26 characters that
 * carry 130 bits. A token is derived from the exercise's secret and is never stored; of each team only one is valid, and an
 * instructor or the team itself can have another one made.
 */
@ApplicationScoped
public class TeamTokens {
    private static final Pattern FORM = Pattern.compile("KKT_([0-9]{1,18})_[a-z2-9]{26}");
    private static final int CHARACTERS = 26;
    private static final int TEAMS = 10_000;

    private record Valid(String token, Submitter team) {}

    /** Fired inside the transaction that gives a team another token; observe it after success. */
    public record Renewed(long teamId) {}

    private final Cache<Long, Optional<Valid>> known = Caffeine.newBuilder()
            .maximumSize(TEAMS)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    AuditLog auditLog;

    @Inject
    EntityManager database;

    @Inject
    Event<Renewed> renewed;

    /** The token of a team that is valid now; 404 if there is no such team. */
    public String of(long teamId) {
        return valid(teamId).orElseThrow(Refused::notFound).token;
    }

    /** The team whose valid token this is. The time taken tells nothing about how near a wrong one was. */
    public Optional<Submitter> find(@Nullable String token) {
        Matcher form = FORM.matcher(token == null ? "" : token);
        if (token == null || !form.matches()) {
            return Optional.empty();
        }
        return valid(Long.parseLong(form.group(1)))
                .filter(valid -> MessageDigest.isEqual(bytes(valid.token), bytes(token)))
                .map(Valid::team);
    }

    /** Makes another token for a team: the one so far is of no use any more, on open connections either. */
    @Transactional
    public void renew(long teamId, String actor) {
        Team team = teams.findByIdOptional(teamId).orElseThrow(Refused::notFound);
        database.createNativeQuery("insert into team_token (team_id, generation) values (?1, 1)"
                        + " on duplicate key update generation = generation + 1")
                .setParameter(1, teamId)
                .executeUpdate();
        auditLog.write(team.exerciseId(), AuditAction.RENEW_TOKEN, team.name(), actor, "");
        renewed.fire(new Renewed(teamId));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Renewed team) {
        known.invalidate(team.teamId());
    }

    /** Of teams that are not there this is remembered too, so that made-up tokens do not meet the database twice. */
    private Optional<Valid> valid(long teamId) {
        return known.get(teamId, id -> QuarkusTransaction.requiringNew().call(() -> read(id)));
    }

    private Optional<Valid> read(long teamId) {
        return teams.findByIdOptional(teamId).map(team -> {
            Exercise exercise = exercises.get(team.exerciseId());
            String secret = Flags.password(
                    exercise.secret(), CHARACTERS, "team token", team.valueKey(), String.valueOf(generation(teamId)));
            return new Valid(
                    "KKT_" + teamId + "_" + secret, new Submitter(team.exerciseId(), teamId, 0));
        });
    }

    private int generation(long teamId) {
        Number last = (Number) database.createNativeQuery(
                        "select coalesce(max(generation), 0) from team_token where team_id = ?1")
                .setParameter(1, teamId)
                .getSingleResult();
        return last.intValue();
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.US_ASCII);
    }
}
