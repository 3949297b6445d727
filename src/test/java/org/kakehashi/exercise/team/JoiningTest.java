package org.kakehashi.exercise.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.team.Joining.JoinLinkHasExpired;
import org.kakehashi.exercise.team.Joining.NameIsTaken;
import org.kakehashi.exercise.team.Joining.NameNotAllowed;
import org.kakehashi.exercise.team.Joining.TeamIsFull;
import org.kakehashi.site.Refused;

@QuarkusTest
class JoiningTest {
    @Inject
    SampleExercise sample;

    @Inject
    Joining joining;

    @Inject
    Participants participants;

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
    void aNameIsOnlyOncePerTeamWhateverItsLetterCaseOrComposition() {
        SampleExercise.Made made = sample.schedule(30);
        joining.join(made.eu().joinCode(), "Zoé");
        assertThrows(NameIsTaken.class, () -> joining.join(made.eu().joinCode(), "ZOE\u0301"));
        assertEquals(1, joining.join(made.jp().joinCode(), "Zoé").seat());
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
