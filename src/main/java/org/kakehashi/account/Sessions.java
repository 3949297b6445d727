package org.kakehashi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who is signed in. A session ends by signing out, idleness, age, a new password or a disabled account. */
@ApplicationScoped
public class Sessions {
    private static final Duration STAFF_LIFE = Duration.ofHours(12);
    private static final Duration STAFF_IDLE = Duration.ofHours(2);

    /** An exercise may last several days, and a trainee has nothing but the cookie. */
    private static final Duration PLAYER_LIFE = Duration.ofDays(14);

    /** Observers of one exercise. */
    static final int MOST_OBSERVERS = 2_000;

    /** A live session. */
    public record Live(Subject subject, Set<Role> roles) {}

    /** Names a session for what is bound to it, and whose it is. */
    public record Of(String handle, Subject subject) {}

    /** Fired in the transaction that ends sessions, so that nobody goes on remembering them and what is open ends too. */
    public record Ended(Predicate<Of> which) {}

    @Inject
    EntityManager database;

    @Inject
    Event<Ended> ended;

    /** Opens a session and gives the cookie value: 256 random bits, of which the database keeps only the SHA-256. */
    @Transactional
    public String open(Subject subject, Set<Role> roles) {
        if (subject.kind() == Subject.Kind.OBSERVER) {
            makeRoom(subject);
        }
        String token = Token.draw();
        Duration life = subject.kind() == Subject.Kind.ACCOUNT ? STAFF_LIFE : PLAYER_LIFE;
        database.createNativeQuery(
                        "insert into session (token_hash, subject_kind, subject_id, roles, created_at, seen_at,"
                                + " expires_at) values (?1, ?2, ?3, ?4, utc_timestamp(6), utc_timestamp(6),"
                                + " timestampadd(second, ?5, utc_timestamp(6)))")
                .setParameter(1, Token.hash(token))
                .setParameter(2, subject.kind().name())
                .setParameter(3, subject.id())
                .setParameter(4, Role.join(roles))
                .setParameter(5, life.toSeconds())
                .executeUpdate();
        return token;
    }

    /** The live session of a cookie value; being looked up keeps a staff session from idling out. */
    @Transactional
    public Optional<Live> find(String token) {
        return byHandle(handle(token));
    }

    /** Names the session of a cookie value, for what is bound to it; nobody gets in with it. */
    public static String handle(String token) {
        return Token.hash(token);
    }

    /** The live session that {@link #handle} names; being looked up counts as with its cookie. */
    @Transactional
    public Optional<Live> byHandle(String hash) {
        return living(hash).map(row -> {
            if (((Number) row[3]).longValue() > 60) {
                seen(hash);
            }
            var subject = new Subject(Subject.Kind.valueOf((String) row[0]), ((Number) row[1]).longValue());
            return new Live(subject, Role.split((String) row[2]));
        });
    }

    /** For how long none of somebody's sessions was used; empty if there was none. */
    @Transactional
    public Optional<Duration> unseenFor(Subject subject) {
        List<?> rows = database.createNativeQuery(
                        "select timestampdiff(second, max(seen_at), utc_timestamp(6)) from session"
                                + " where subject_kind = ?1 and subject_id = ?2 having max(seen_at) is not null")
                .setParameter(1, subject.kind().name())
                .setParameter(2, subject.id())
                .getResultList();
        return rows.stream()
                .map(seconds -> Duration.ofSeconds(((Number) seconds).longValue()))
                .findFirst();
    }

    /** Whether the session that {@link #handle} names lives; asking is no use of it, so that it can idle out. */
    @Transactional
    public boolean lives(String hash) {
        return living(hash).isPresent();
    }

    private Optional<Object[]> living(String hash) {
        List<?> rows = database.createNativeQuery("select subject_kind, subject_id, roles,"
                        + " timestampdiff(second, seen_at, utc_timestamp(6)) from session where token_hash = ?1"
                        + " and ended_at is null and expires_at > utc_timestamp(6)"
                        + " and (subject_kind <> 'ACCOUNT' or timestampdiff(second, seen_at, utc_timestamp(6)) < ?2)")
                .setParameter(1, hash)
                .setParameter(2, STAFF_IDLE.toSeconds())
                .getResultList();
        return rows.stream().map(Object[].class::cast).findFirst();
    }

    /** How a session ended. */
    public enum Ending {
        /** Its owner came in again since. */
        REPLACED,
        ENDED,
        EXPIRED
    }

    /** A session that is over. */
    public record Past(Subject.Kind kind, Ending ending) {}

    /** What became of the session of a cookie value that lets nobody in any more; empty if it never did. */
    @Transactional
    public Optional<Past> past(String token) {
        List<?> rows = database.createNativeQuery("select s.subject_kind, case when s.ended_at is null then 'EXPIRED'"
                        + " when exists (select 1 from session o where o.subject_kind = s.subject_kind"
                        + " and o.subject_id = s.subject_id and o.ended_at is null"
                        + " and o.expires_at > utc_timestamp(6)) then 'REPLACED' else 'ENDED' end"
                        + " from session s where s.token_hash = ?1")
                .setParameter(1, Token.hash(token))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(row -> new Past(Subject.Kind.valueOf((String) row[0]), Ending.valueOf((String) row[1])));
    }

    @Transactional
    public void end(String token) {
        database.createNativeQuery("update session set ended_at = utc_timestamp(6) where token_hash = ?1")
                .setParameter(1, Token.hash(token))
                .executeUpdate();
        ended.fire(new Ended(session -> session.handle.equals(handle(token))));
    }

    /** Ends all sessions of somebody. */
    @Transactional
    public void endAll(Subject subject) {
        database.createNativeQuery("update session set ended_at = utc_timestamp(6) where subject_kind = ?1"
                        + " and subject_id = ?2 and ended_at is null")
                .setParameter(1, subject.kind().name())
                .setParameter(2, subject.id())
                .executeUpdate();
        ended.fire(new Ended(session -> session.subject.equals(subject)));
    }

    /** Deletes what nobody can use any more; what ended is kept for a day, so that its page can be told why. */
    @Transactional
    public int deleteOld() {
        return database.createNativeQuery("delete from session where ended_at < utc_timestamp(6) - interval 1 day"
                        + " or expires_at < utc_timestamp(6) - interval 1 day"
                        + " or subject_kind = 'ACCOUNT' and seen_at < utc_timestamp(6) - interval 1 day")
                .executeUpdate();
    }

    /** Whoever has an observers' link can open sessions without an end: the ones longest unseen go. */
    private void makeRoom(Subject observer) {
        Number open = (Number) database.createNativeQuery(
                        "select count(*) from session where subject_kind = 'OBSERVER' and subject_id = ?1")
                .setParameter(1, observer.id())
                .getSingleResult();
        if (open.intValue() >= MOST_OBSERVERS) {
            database.createNativeQuery("delete from session where subject_kind = 'OBSERVER' and subject_id = ?1"
                            + " order by seen_at limit ?2")
                    .setParameter(1, observer.id())
                    .setParameter(2, open.intValue() - MOST_OBSERVERS + 1)
                    .executeUpdate();
        }
    }

    private void seen(String hash) {
        database.createNativeQuery("update session set seen_at = utc_timestamp(6) where token_hash = ?1")
                .setParameter(1, hash)
                .executeUpdate();
    }
}
