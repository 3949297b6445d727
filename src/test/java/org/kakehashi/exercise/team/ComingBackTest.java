package org.kakehashi.exercise.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Accounts;
import org.kakehashi.account.PersonalLinks;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.team.ComingBack.ComeBackLinkIsGone;
import org.kakehashi.site.Refused;

@QuarkusTest
class ComingBackTest {
    @Inject
    SampleExercise sample;

    @Inject
    Joining joining;

    @Inject
    ComingBack comingBack;

    @Inject
    Seats seats;

    @Inject
    Sessions sessions;

    @Inject
    PersonalLinks links;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog auditLog;

    @Inject
    EntityManager database;

    private SampleExercise.Made exercise;
    private Participant marta;

    @BeforeEach
    void aSeat() {
        exercise = sample.schedule(30);
        marta = joining.join(exercise.eu().joinCode(), "Marta");
    }

    @Test
    void aLinkWorksOnceAndSignsTheOldBrowserOut() {
        String old = sessions.open(marta.subject(), Set.of(Role.TRAINEE));
        String token = draw();
        assertTrue(comingBack.place(token).usable());
        assertTrue(sessions.find(old).isPresent(), "looking at the link changes nothing");

        String cookie = comingBack.comeBack(token);
        assertEquals(Optional.of(marta.subject()), sessions.find(cookie).map(Sessions.Live::subject));
        assertEquals(Optional.empty(), sessions.find(old));
        assertFalse(comingBack.place(token).usable());
        assertThrows(ComeBackLinkIsGone.class, () -> comingBack.comeBack(token));
        assertEquals(
                List.of("COME_BACK participant:" + marta.id() + " Lyon: Marta", "LINK_BACK account:7 Lyon: Marta"),
                auditLog.newestFirst(exercise.id()).stream()
                        .map(entry -> entry.action() + " " + entry.by() + " " + entry.target())
                        .filter(line -> !line.startsWith("JOIN"))
                        .toList());
    }

    @Test
    void aNewLinkTakesThePlaceOfTheOld() {
        String first = draw();
        String second = draw();
        assertThrows(ComeBackLinkIsGone.class, () -> comingBack.place(first));
        assertThrows(ComeBackLinkIsGone.class, () -> comingBack.comeBack(first));
        assertTrue(sessions.find(comingBack.comeBack(second)).isPresent());
        String third = draw();
        assertTrue(comingBack.place(third).usable(), "a used link is replaced by a fresh one");
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneComesInAndOneSessionIsLeft() {
        String token = draw();
        List<CompletableFuture<String>> arrivals;
        try (var threads = Executors.newFixedThreadPool(8)) {
            arrivals = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> comingBack.comeBack(token), threads))
                    .toList();
        }
        int gone = 0;
        for (CompletableFuture<String> arrival : arrivals) {
            try {
                assertTrue(sessions.find(arrival.join()).isPresent());
            } catch (CompletionException e) {
                assertEquals(ComeBackLinkIsGone.class, e.getCause().getClass());
                gone++;
            }
        }
        assertEquals(7, gone);
        assertEquals(1L, liveSessions());
    }

    @Test
    void ofManyLinksDrawnAtOnceOneWorks() {
        List<String> drawn;
        try (var threads = Executors.newFixedThreadPool(8)) {
            drawn =
                    IntStream.range(0, 8)
                            .mapToObj(i -> CompletableFuture.supplyAsync(this::draw, threads))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
        }
        assertEquals(
                1, drawn.stream().filter(token -> links.find(token).isPresent()).count());
    }

    @Test
    void anExpiredLinkIsGone() {
        String token = draw();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update personal_link set expires_at = utc_timestamp(6) where subject_kind = 'PARTICIPANT'"
                                        + " and subject_id = ?1")
                        .setParameter(1, marta.id())
                        .executeUpdate());
        assertFalse(comingBack.place(token).usable());
        assertThrows(ComeBackLinkIsGone.class, () -> comingBack.comeBack(token));
    }

    @Test
    void aFreedSeatCannotBeComeBackTo() {
        String token = draw();
        seats.free(exercise.id(), exercise.eu().id(), marta.id(), "account:7", "");
        assertThrows(ComeBackLinkIsGone.class, () -> comingBack.place(token));
        assertThrows(ComeBackLinkIsGone.class, () -> comingBack.comeBack(token));
        assertThrows(ComingBack.SeatIsFree.class, this::draw);
    }

    @Test
    void comingBackWhileTheSeatIsFreedLeavesNoSession() {
        for (int i = 0; i < 8; i++) {
            aSeat();
            String token = draw();
            try (var threads = Executors.newFixedThreadPool(2)) {
                threads.submit(() -> comingBack.comeBack(token));
                threads.submit(() -> seats.free(exercise.id(), exercise.eu().id(), marta.id(), "account:7", ""));
            }
            assertEquals(0L, liveSessions());
        }
    }

    @Test
    void linksOfOtherTeamsAndKindsLeadNowhere() {
        assertEquals(
                Refused.Reason.NOT_FOUND,
                assertThrows(
                                Refused.class,
                                () -> comingBack.link(
                                        exercise.id(), exercise.jp().id(), marta.id(), "account:7"))
                        .reason());
        String staff = links.draw(new Subject(Subject.Kind.ACCOUNT, marta.id()), Duration.ofHours(1));
        assertThrows(ComeBackLinkIsGone.class, () -> comingBack.place(staff));
        assertEquals(Optional.empty(), accounts.ofLink(draw()));
        for (String token : List.of("", "x", "0".repeat(64), "' or 1=1 --")) {
            assertThrows(ComeBackLinkIsGone.class, () -> comingBack.comeBack(token));
        }
    }

    private String draw() {
        return comingBack
                .link(exercise.id(), exercise.eu().id(), marta.id(), "account:7")
                .replace("/come-back/", "");
    }

    private long liveSessions() {
        return ((Number) database.createNativeQuery(
                                "select count(*) from session where subject_kind = 'PARTICIPANT' and subject_id = ?1"
                                        + " and ended_at is null")
                        .setParameter(1, marta.id())
                        .getSingleResult())
                .longValue();
    }
}
