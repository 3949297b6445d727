package org.kakehashi.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OldSessionsTest {
    @Inject
    Sessions sessions;

    @Inject
    EntityManager database;

    @Test
    void whatNobodyCanUseAnyMoreIsDeletedAfterADay() {
        var staff =
                new Subject(Subject.Kind.ACCOUNT, ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));
        String live = sessions.open(staff, Set.of(Role.INSTRUCTOR));
        String justEnded = sessions.open(staff, Set.of(Role.INSTRUCTOR));
        sessions.end(justEnded);
        for (String old : List.of("ended_at", "expires_at", "seen_at")) {
            String token = sessions.open(staff, Set.of(Role.INSTRUCTOR));
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery("update session set " + old
                                    + " = utc_timestamp(6) - interval 25 hour where token_hash = ?1")
                            .setParameter(1, Sessions.handle(token))
                            .executeUpdate());
        }
        assertEquals(5, rows(staff));
        assertTrue(sessions.deleteOld() >= 3);
        assertEquals(2, rows(staff));
        assertTrue(sessions.find(live).isPresent());
    }

    @Test
    void askingWhetherASessionLivesIsNoUseOfIt() {
        var staff =
                new Subject(Subject.Kind.ACCOUNT, ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));
        String handle = Sessions.handle(sessions.open(staff, Set.of(Role.INSTRUCTOR)));
        lastSeen(handle, 119);
        assertTrue(sessions.lives(handle));
        assertTrue(unseenMinutes(handle) >= 119);
        lastSeen(handle, 121);
        assertFalse(sessions.lives(handle));
    }

    private void lastSeen(String handle, int minutesAgo) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update session set seen_at = utc_timestamp(6) - interval ?2 minute where token_hash = ?1")
                        .setParameter(1, handle)
                        .setParameter(2, minutesAgo)
                        .executeUpdate());
    }

    private long unseenMinutes(String handle) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(
                                        "select timestampdiff(minute, seen_at, utc_timestamp(6)) from session where token_hash = ?1")
                                .setParameter(1, handle)
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void observersHaveSoManySessionsAndTheOnesLongestUnseenGo() {
        var observer =
                new Subject(Subject.Kind.OBSERVER, ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "insert into session (token_hash, subject_kind, subject_id, roles,"
                                        + " created_at, seen_at, expires_at) select sha2(concat(?1, '-', seq), 256), 'OBSERVER', ?1,"
                                        + " 'observer', utc_timestamp(6), utc_timestamp(6) - interval seq second,"
                                        + " utc_timestamp(6) + interval 1 day from seq_1_to_2000")
                        .setParameter(1, observer.id())
                        .executeUpdate());
        String newest = sessions.open(observer, Set.of(Role.OBSERVER));
        assertEquals(Sessions.MOST_OBSERVERS, rows(observer));
        assertTrue(sessions.find(newest).isPresent());
    }

    private int rows(Subject subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("select count(*) from session where subject_id = ?1")
                                .setParameter(1, subject.id())
                                .getSingleResult())
                        .intValue());
    }
}
