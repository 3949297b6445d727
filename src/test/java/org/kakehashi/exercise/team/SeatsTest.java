package org.kakehashi.exercise.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Role;
import org.kakehashi.account.Sessions;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.site.Refused;

@QuarkusTest
class SeatsTest {
    @Inject
    SampleExercise sample;

    @Inject
    Joining joining;

    @Inject
    Seats seats;

    @Inject
    Participants participants;

    @Inject
    Sessions sessions;

    @Inject
    AuditLog auditLog;

    private SampleExercise.Made exercise;
    private Team team;
    private Participant marta;
    private Participant hana;

    @BeforeEach
    void aFullTeam() {
        exercise = sample.schedule(30);
        team = exercise.eu();
        marta = joining.join(team.joinCode(), "Marta");
        hana = joining.join(team.joinCode(), "花");
    }

    @Test
    void aFreedSeatIsTakenByTheNextWhileTheNameStaysWithItsOwner() {
        String cookie = sessions.open(marta.subject(), Set.of(Role.TRAINEE));
        free(marta);
        assertEquals(Optional.empty(), sessions.find(cookie));
        assertEquals(Optional.empty(), participants.seated(marta.id()));
        assertEquals(1, joining.invitation(team.joinCode()).freeSeats());
        assertThrows(Joining.NameIsTaken.class, () -> joining.join(team.joinCode(), "MARTA"));
        assertEquals(1, joining.join(team.joinCode(), "Ole").seat());
        assertEquals(List.of("Ole", "花"), names(participants.seatedIn(team.id())));
        assertEquals(List.of("Marta", "花", "Ole"), names(participants.of(team.id())));
        assertThrows(Joining.TeamIsFull.class, () -> joining.join(team.joinCode(), "Fourth"));
    }

    @Test
    void freeingTwiceNeverTakesTheSeatFromWhoeverCameAfter() {
        free(marta);
        Participant ole = joining.join(team.joinCode(), "Ole");
        String cookie = sessions.open(ole.subject(), Set.of(Role.TRAINEE));
        free(marta);
        assertEquals(List.of("Ole", "花"), names(participants.seatedIn(team.id())));
        assertEquals(Optional.of(ole.subject()), sessions.find(cookie).map(Sessions.Live::subject));
        assertEquals(
                List.of("FREE_SEAT Lyon: Marta left early"),
                auditLog.newestFirst(exercise.id()).stream()
                        .map(entry -> entry.action() + " " + entry.target() + " " + entry.reason())
                        .filter(line -> !line.startsWith("JOIN"))
                        .toList());
    }

    @Test
    void ofManyWhoWaitForASeatOneGetsIt() throws InterruptedException {
        List<Future<Integer>> arrivals;
        try (var threads = Executors.newFixedThreadPool(10)) {
            arrivals = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(
                            () -> joining.join(team.joinCode(), "Late " + i).seat()))
                    .toList();
            CompletableFuture.runAsync(() -> free(hana), threads);
            CompletableFuture.runAsync(() -> free(hana), threads);
        }
        int seated = 0;
        for (Future<Integer> arrival : arrivals) {
            try {
                assertEquals(2, arrival.get());
                seated++;
            } catch (ExecutionException e) {
                assertEquals(Joining.TeamIsFull.class, e.getCause().getClass());
            }
        }
        List<Integer> taken =
                participants.seatedIn(team.id()).stream().map(Participant::seat).toList();
        assertEquals(seated == 1 ? List.of(1, 2) : List.of(1), taken);
    }

    @Test
    void seatsOfOtherTeamsAreNotFound() {
        for (Team other : List.of(exercise.jp(), sample.schedule(30).eu())) {
            Refused refused = assertThrows(
                    Refused.class, () -> seats.free(exercise.id(), other.id(), marta.id(), "account:7", ""));
            assertEquals(Refused.Reason.NOT_FOUND, refused.reason());
        }
        assertEquals(Optional.of(1), participants.seated(marta.id()).map(Participant::seat));
    }

    private void free(Participant member) {
        seats.free(exercise.id(), team.id(), member.id(), "account:7", "left early");
    }

    private static List<String> names(List<Participant> list) {
        return list.stream().map(Participant::displayName).toList();
    }
}
