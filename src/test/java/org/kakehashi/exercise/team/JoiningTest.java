package org.kakehashi.exercise.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Sessions;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Joining.JoinLinkHasExpired;
import org.kakehashi.exercise.team.Joining.NameIsTaken;
import org.kakehashi.exercise.team.Joining.NameNotAllowed;
import org.kakehashi.exercise.team.Joining.TeamIsFull;
import org.kakehashi.site.Refused;

@QuarkusTest
class JoiningTest {
    private static final Optional<String> KEY = Optional.of("a".repeat(64));

    @Inject
    SampleExercise sample;

    @Inject
    Joining joining;

    @Inject
    Participants participants;

    @Inject
    Teams teams;

    @Inject
    Seats seats;

    @Inject
    ComingBack comingBack;

    @Inject
    Sessions sessions;

    @Test
    void theNextFreeSeatIsGivenUntilTheTeamIsFull() {
        Team team = sample.schedule(30).eu();
        assertEquals(2, joining.invitation(team.joinCode()).freeSeats());
        assertEquals(1, joining.join(team.joinCode(), " Marta ").seat());
        assertEquals(2, joining.join(team.joinCode(), "花").seat());
        assertEquals(0, joining.invitation(team.joinCode()).freeSeats());
        assertThrows(TeamIsFull.class, () -> joining.join(team.joinCode(), "Third"));
        assertEquals(
                List.of("Marta", "花"),
                participants.of(team.id()).stream()
                        .map(Participant::displayName)
                        .toList());
    }

    @Test
    void ofManyWhoComeAtOnceNoTwoShareASeatAndNoneTakesOneTooMany() {
        Team team = sample.schedule(30).jp();
        List<CompletableFuture<Integer>> arrivals;
        try (var threads = Executors.newFixedThreadPool(10)) {
            arrivals = IntStream.range(0, 10)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> joining.join(team.joinCode(), "Guest " + i).seat(), threads))
                    .toList();
        }
        int full = 0;
        for (CompletableFuture<Integer> arrival : arrivals) {
            try {
                arrival.join();
            } catch (CompletionException e) {
                assertEquals(TeamIsFull.class, e.getCause().getClass());
                full++;
            }
        }
        assertEquals(8, full);
        assertEquals(
                List.of(1, 2),
                participants.of(team.id()).stream().map(Participant::seat).toList());
    }

    @Test
    void aNameIsOnlyOncePerTeamHoweverItIsTyped() {
        SampleExercise.Made made = sample.schedule(30);
        joining.join(made.eu().joinCode(), "Zoé");
        assertThrows(NameIsTaken.class, () -> joining.join(made.eu().joinCode(), "ZOE\u0301"));
        for (String typed : List.of("Ｚｏé", "\u00a0Zoé\u3000", "ZOÉ")) {
            assertThrows(NameIsTaken.class, () -> joining.join(made.eu().joinCode(), typed), typed);
        }
        joining.join(made.eu().joinCode(), "ﾀﾅｶ　花");
        for (String typed : List.of("タナカ 花", "タナカ  花", "タナカ\u00a0\u2003花")) {
            assertThrows(NameIsTaken.class, () -> joining.join(made.eu().joinCode(), typed), typed);
        }
        assertEquals(1, joining.join(made.jp().joinCode(), "Zoé").seat());
    }

    @Test
    void whoNeverGotTheAnswerAsksAgainAndHasTheSameSeatWithASession() {
        Team team = sample.schedule(30).eu();
        Joining.Entry lost = joining.enter(team.joinCode(), "Marta", KEY);
        Joining.Entry again = joining.enter(team.joinCode(), " Marta ", KEY);
        assertEquals(lost.participant().id(), again.participant().id());
        assertNotEquals(lost.session(), again.session());
        for (Joining.Entry entry : List.of(lost, again)) {
            assertEquals(
                    entry.participant().subject(),
                    sessions.find(entry.session()).orElseThrow().subject());
        }
        assertEquals(1, joining.invitation(team.joinCode()).freeSeats());
    }

    @Test
    void noOtherBrowserNameOrTeamGetsTheSeatByAsking() {
        SampleExercise.Made made = sample.schedule(30);
        String code = made.eu().joinCode();
        joining.enter(code, "Marta", KEY);
        assertThrows(NameIsTaken.class, () -> joining.enter(code, "Marta", Optional.of("b".repeat(64))));
        assertThrows(NameIsTaken.class, () -> joining.enter(code, "Marta", Optional.empty()));
        assertThrows(NameIsTaken.class, () -> joining.enter(code, "MARTA", KEY));
        assertEquals(
                1,
                joining.enter(made.jp().joinCode(), "Marta", KEY).participant().seat());
        assertEquals(2, joining.enter(code, "Lukas", KEY).participant().seat());
        assertThrows(TeamIsFull.class, () -> joining.enter(code, "Third", KEY));
    }

    @Test
    void whatOpenedASeatOpensItNoMoreOnceItWasFreedComeBackToOrTakenLongAgo() {
        for (Consumer<Participant> change : List.<Consumer<Participant>>of(
                member -> seats.free(exerciseOf(member), member.teamId(), member.id(), "test", ""),
                member -> comingBack.comeBack(comingBack
                        .link(exerciseOf(member), member.teamId(), member.id(), "test")
                        .substring("/come-back/".length())),
                member -> sample.joinedBefore(member.id(), Joining.REPEATABLE))) {
            Team team = sample.schedule(30).eu();
            Participant marta = joining.enter(team.joinCode(), "Marta", KEY).participant();
            change.accept(marta);
            assertThrows(NameIsTaken.class, () -> joining.enter(team.joinCode(), "Marta", KEY));
        }
    }

    @Test
    void aSeatWithoutASessionIsNotTaken() {
        Team team = sample.schedule(30).eu();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    joining.enter(team.joinCode(), "Marta", KEY);
                    throw new IllegalStateException("the platform is killed before the commit");
                }));
        assertEquals(2, joining.invitation(team.joinCode()).freeSeats());
        assertEquals(
                1, joining.enter(team.joinCode(), "Marta", KEY).participant().seat());
    }

    @Test
    void ofEqualRequestsAtOnceAllGetTheOneSeat() {
        Team team = sample.schedule(30).jp();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Long>> arrivals = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> joining.enter(team.joinCode(), "Hana", KEY)
                                    .participant()
                                    .id(),
                            threads))
                    .toList();
            assertEquals(
                    1, arrivals.stream().map(CompletableFuture::join).distinct().count());
        }
        assertEquals(1, participants.of(team.id()).size());
    }

    private long exerciseOf(Participant member) {
        return teams.findById(member.teamId()).exerciseId();
    }

    @Test
    void aNameThatCannotBeShownIsRefused() {
        Team team = sample.schedule(30).eu();
        assertThrows(NameNotAllowed.class, () -> joining.join(team.joinCode(), "a\u202Eb"));
        assertThrows(NameNotAllowed.class, () -> joining.join(team.joinCode(), " "));
        assertEquals(List.of(), participants.of(team.id()));
    }

    @Test
    void aLinkIntoAnExerciseThatIsOverHasExpired() {
        SampleExercise.Made made = sample.schedule(30);
        for (ExerciseState state : List.of(ExerciseState.ENDED, ExerciseState.CLEANED)) {
            sample.put(made.id(), state, false);
            assertThrows(JoinLinkHasExpired.class, () -> joining.join(made.eu().joinCode(), "Marta"));
            assertThrows(
                    JoinLinkHasExpired.class, () -> joining.invitation(made.eu().joinCode()));
        }
    }

    @Test
    void anUnknownLinkIsNotFound() {
        for (String code : List.of("", "x", "0".repeat(32), "%' or 1=1 --")) {
            assertEquals(
                    Refused.Reason.NOT_FOUND,
                    assertThrows(Refused.class, () -> joining.join(code, "Marta"))
                            .reason());
        }
    }
}
