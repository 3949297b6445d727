package org.kakehashi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Secret links that let one person in, once. The database keeps only the SHA-256 of what is in the link, and one row for
 * each person: a new link takes the place of the earlier one.
 */
@ApplicationScoped
public class PersonalLinks {
    @Inject
    EntityManager database;

    /** @param usable neither used nor expired */
    public record Link(Subject owner, boolean usable) {}

    /** Draws the secret part of a link that works once within its life; an earlier link of the owner stops working. */
    @Transactional
    public String draw(Subject owner, Duration life) {
        String token = Token.draw();
        database.createNativeQuery("insert into personal_link (token_hash, subject_kind, subject_id, expires_at)"
                        + " values (?1, ?2, ?3, timestampadd(second, ?4, utc_timestamp(6)))"
                        + " on duplicate key update token_hash = value(token_hash),"
                        + " expires_at = value(expires_at), used_at = null")
                .setParameter(1, Token.hash(token))
                .setParameter(2, owner.kind().name())
                .setParameter(3, owner.id())
                .setParameter(4, life.toSeconds())
                .executeUpdate();
        return token;
    }

    /** The link with this secret, also when it cannot be used any more; empty if another has taken its place. */
    @Transactional
    public Optional<Link> find(String token) {
        List<?> rows = database.createNativeQuery("select subject_kind, subject_id,"
                        + " case when used_at is null and expires_at > utc_timestamp(6) then 1 else 0 end"
                        + " from personal_link where token_hash = ?1")
                .setParameter(1, Token.hash(token))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new Link(
                        new Subject(Subject.Kind.valueOf((String) row[0]), ((Number) row[1]).longValue()),
                        ((Number) row[2]).intValue() == 1));
    }

    /** Uses the link up; true if this call is the one that did. */
    @Transactional
    public boolean use(String token) {
        return database.createNativeQuery("update personal_link set used_at = utc_timestamp(6) where token_hash = ?1"
                                + " and used_at is null and expires_at > utc_timestamp(6)")
                        .setParameter(1, Token.hash(token))
                        .executeUpdate()
                == 1;
    }
}
