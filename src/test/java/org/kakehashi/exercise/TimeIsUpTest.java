package org.kakehashi.exercise;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.timeline.ExerciseClock;

@QuarkusTest
class TimeIsUpTest {
    @Inject
    SampleExercise sample;

    @Inject
    Exercises exercises;

    @Inject
    Lifecycle lifecycle;

    @Inject
    SubmissionWindow window;

    @Test
    void endsByItselfAtTheMomentThatWasDueHoweverLateItIsNoticed() {
        long id = sample.schedule(1).id();
        sample.startedSecondsAgo(id, 3600);
        await().atMost(Duration.ofSeconds(60)).until(() -> stateOf(id) == ExerciseState.ENDED);
        ExerciseClock clock = exercises.clock(id);
        assertEquals(Duration.ofMinutes(1), clock.elapsed(Instant.MAX));
        assertEquals(
                clock.started().orElseThrow().plusSeconds(60),
                clock.moves().getLast().at());
    }

    @Test
    void afterTheLimitNothingCountsAndNothingPausesEvenIfNobodyHasNoticed() {
        long id = sample.schedule(1).id();
        assertThrows(ExerciseHasEnded.class, () -> rightAfterTheLimitOf(id, () -> window.pass(id)));
        assertThrows(ExerciseHasEnded.class, () -> rightAfterTheLimitOf(id, () -> lifecycle.pause(id, "a")));
        assertEquals(ExerciseState.SCHEDULED, stateOf(id));
    }

    /** In one transaction, so that the job which ends exercises does not see it. */
    private void rightAfterTheLimitOf(long id, Runnable attempt) {
        QuarkusTransaction.requiringNew().run(() -> {
            sample.startedSecondsAgo(id, 60);
            attempt.run();
        });
    }

    private ExerciseState stateOf(long id) {
        return QuarkusTransaction.requiringNew().call(() -> exercises.get(id).state());
    }

    @Test
    void anExerciseWithTimeLeftOrPausedGoesOn() {
        long running = sample.schedule(2).id();
        sample.startedSecondsAgo(running, 60);
        assertFalse(lifecycle.endIfTimeIsUp(running));
        lifecycle.pause(running, "a");
        assertFalse(lifecycle.endIfTimeIsUp(running));
        lifecycle.end(running, "a");
        assertTrue(exercises.clock(running).elapsed(Instant.MAX).compareTo(Duration.ofSeconds(60)) >= 0);
    }
}
