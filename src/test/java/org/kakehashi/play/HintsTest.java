package org.kakehashi.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.ExerciseIsPaused;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.site.Refused;

@QuarkusTest
class HintsTest {
    @Inject
    Hints hints;

    @Inject
    Submissions submissions;

    @Inject
    Situations situations;

    @Inject
    Played played;

    @Inject
    Lifecycle lifecycle;

    private SampleExercise.Made exercise;
    private Player eu;

    @BeforeEach
    void aTeamPlays() {
        exercise = played.running();
        eu = played.join(exercise.eu(), "Marta");
    }

    @Test
    void hintsOpenInOrderAndOnceForTheWholeTeam() {
        Player second = played.join(exercise.eu(), "Lukas");
        assertThrows(Hints.EarlierHintFirst.class, () -> hints.take(eu, "find-leak", 2));
        hints.take(eu, "find-leak", 1);
        hints.take(second, "find-leak", 1);
        hints.take(second, "find-leak", 2);
        assertEquals(List.of("HINT find-leak#1", "HINT find-leak#2"), played.facts(exercise.eu()));
    }

    @Test
    void theirPriceIsTakenOffWhenTheTaskIsSolved() {
        hints.take(eu, "find-leak", 1);
        assertEquals(0, situations.of(eu).points());
        submissions.submit(eu, "find-leak", played.value(exercise.eu(), "leak"), "key");
        assertEquals(80, situations.of(eu).points());
    }

    private void playWith(String policy) {
        exercise = played.running(EveryAnswer.with("{charge: now, free-after: 20, per: participant}", policy));
        eu = played.join(exercise.eu(), "Marta");
    }

    @Test
    void aPriceThatIsChargedNowIsTakenOffAtOnceAlsoBelowZero() {
        playWith("{charge: now}");
        hints.take(eu, "find-token", 1);
        assertEquals(-30, situations.of(eu).points());
        submissions.submit(eu, "find-token", played.value(exercise.eu(), "token"), "key");
        assertEquals(70, situations.of(eu).points());
    }

    @Test
    void ownHintsOpenInOrderForEachAndEachPaysOnSolving() {
        playWith("{charge: on-solve, per: participant}");
        Player second = played.join(exercise.eu(), "Lukas");
        hints.take(eu, "find-token", 1);
        assertThrows(Hints.EarlierHintFirst.class, () -> hints.take(second, "find-token", 2));
        hints.take(second, "find-token", 1);
        hints.take(second, "find-token", 1);
        hints.take(eu, "find-token", 2);
        assertEquals(3, played.facts(exercise.eu()).size());
        submissions.submit(eu, "find-token", played.value(exercise.eu(), "token"), "key");
        assertEquals(100 - 30 - 30 - 10, situations.of(eu).points());
    }

    @Test
    void thePriceIsThatOfThePlayTimeAtWhichTheHintWasOpened() {
        exercise = played.running(
                EveryAnswer.with("{charge: now, free-after: 20, per: participant}", "{charge: now, free-after: 20}"),
                20 * 60);
        eu = played.join(exercise.eu(), "Late");
        hints.take(eu, "find-token", 1);
        assertEquals(0, situations.of(eu).points());
    }

    @Test
    void aSolvedTaskGivesItsHintsForNothing() {
        submissions.submit(eu, "find-leak", played.value(exercise.eu(), "leak"), "key");
        int points = situations.of(eu).points();
        hints.take(eu, "find-leak", 1);
        assertEquals(List.of("SOLVED find-leak", "HINT find-leak#1"), played.facts(exercise.eu()));
        assertEquals(points, situations.of(eu).points());
    }

    @Test
    void aLockedTaskAPauseAndAHintThatIsNotThereAreRefused() {
        assertThrows(TeamTasks.TaskIsLocked.class, () -> hints.take(eu, "close-leak", 1));
        for (int number : List.of(0, 3, -1)) {
            var refused = assertThrows(Refused.class, () -> hints.take(eu, "find-leak", number));
            assertEquals(Refused.Reason.NOT_FOUND, refused.reason());
        }
        lifecycle.pause(exercise.id(), "test");
        assertThrows(ExerciseIsPaused.class, () -> hints.take(eu, "find-leak", 1));
        assertEquals(List.of(), played.facts(exercise.eu()));
    }
}
