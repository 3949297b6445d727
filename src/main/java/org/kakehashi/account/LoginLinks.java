package org.kakehashi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** First login links: a secret path, used once. Called in the transactions of {@link Accounts}. */
@ApplicationScoped
class LoginLinks {
    private static final Duration LIFE = Duration.ofDays(3);

    @Inject
    EntityManager database;

    String draw(long accountId) {
        String token = Token.draw();
        database.createNativeQuery("delete from login_link where account_id = ?1")
                .setParameter(1, accountId)
                .executeUpdate();
        database.createNativeQuery("insert into login_link (token_hash, account_id, expires_at)"
                        + " values (?1, ?2, timestampadd(second, ?3, utc_timestamp(6)))")
                .setParameter(1, Token.hash(token))
                .setParameter(2, accountId)
                .setParameter(3, LIFE.toSeconds())
                .executeUpdate();
        return token;
    }

    Optional<Long> accountOf(String token) {
        List<?> found = database.createNativeQuery("select account_id from login_link where token_hash = ?1"
                        + " and used_at is null and expires_at > utc_timestamp(6)")
                .setParameter(1, Token.hash(token))
                .getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    /** The account, if this call is the one that used the link up. */
    Optional<Long> use(String token) {
        Optional<Long> account = accountOf(token);
        int used = database.createNativeQuery("update login_link set used_at = utc_timestamp(6) where token_hash = ?1"
                        + " and used_at is null and expires_at > utc_timestamp(6)")
                .setParameter(1, Token.hash(token))
                .executeUpdate();
        return used == 1 ? account : Optional.empty();
    }
}
