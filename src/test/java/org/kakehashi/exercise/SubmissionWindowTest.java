package org.kakehashi.exercise;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kakehashi.site.Refused;

@QuarkusTest
class SubmissionWindowTest {
    private static final Duration NARROWEST_ZONE = Duration.ofMinutes(15);
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    @Inject
    SampleExercise sample;

    @Inject
    SubmissionWindow window;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Exercises exercises;

    @Inject
    EntityManager database;

    @ParameterizedTest
    @EnumSource(ExerciseState.class)
    void opensWhileTheExerciseRunsAndOnlyThen(ExerciseState state) {
        long id = sample.schedule(30).id();
        sample.startedSecondsAgo(id, 10);
        sample.put(id, state, true);
        switch (state) {
            case RUNNING -> {
                SubmissionWindow.Moment moment = pass(id);
                assertTrue(moment.elapsed().compareTo(Duration.ofSeconds(10)) >= 0);
                assertEquals(id, moment.exercise().id());
            }
            case PAUSED -> assertThrows(ExerciseIsPaused.class, () -> pass(id));
            case ENDED, CLEANED -> assertThrows(ExerciseHasEnded.class, () -> pass(id));
            default -> assertThrows(ExerciseNotStarted.class, () -> pass(id));
        }
    }

    @Test
    void anUnknownExerciseIsNotFound() {
        assertEquals(
                Refused.Reason.NOT_FOUND,
                assertThrows(Refused.class, () -> pass(Long.MAX_VALUE)).reason());
    }

    /** The clock of the database, whatever the zone of this machine. */
    @Test
    void theOneClockTellsUtc() {
        Duration off = Duration.between(exercises.now(), Instant.now()).abs();
        assertTrue(off.compareTo(NARROWEST_ZONE) < 0, "off by " + off);
    }

    @Test
    void aPauseWaitsForWhoHasPassedAndManyPassAtOnce() throws Exception {
        long id = sample.schedule(30).id();
        sample.startedSecondsAgo(id, 10);
        var passed = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> passAndWait(id, passed, goOn), THREADS);
        var second = CompletableFuture.runAsync(() -> passAndWait(id, passed, goOn), THREADS);
        assertTrue(passed.await(10, TimeUnit.SECONDS), "two submissions at once");
        var pause = CompletableFuture.runAsync(() -> lifecycle.pause(id, "a"), THREADS);
        await().until(this::somebodyWaitsForALock);
        assertFalse(pause.isDone());
        goOn.countDown();
        first.get(10, TimeUnit.SECONDS);
        second.get(10, TimeUnit.SECONDS);
        pause.get(10, TimeUnit.SECONDS);
        assertThrows(ExerciseIsPaused.class, () -> pass(id));
    }

    /** Known before, moved by another, locked then: what counts is what is there under the lock. */
    @Test
    void decidesByTheStateUnderTheLockNotByWhatItReadBefore() {
        long id = sample.schedule(30).id();
        sample.startedSecondsAgo(id, 10);
        QuarkusTransaction.requiringNew().run(() -> {
            assertFalse(exercises.get(id).state().isOver());
            assertEquals(1, exercises.clock(id).moves().size());
            QuarkusTransaction.requiringNew().run(() -> lifecycle.pause(id, "a"));
            QuarkusTransaction.requiringNew().run(() -> lifecycle.resume(id, "a"));
            assertEquals(
                    3, exercises.clock(window.pass(id).exercise().id()).moves().size());
        });
        assertThrows(
                ExerciseHasEnded.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    assertFalse(exercises.get(id).state().isOver());
                    QuarkusTransaction.requiringNew().run(() -> lifecycle.end(id, "a"));
                    window.pass(id);
                }));
    }

    private boolean somebodyWaitsForALock() {
        return QuarkusTransaction.requiringNew()
                .call(() -> !database.createNativeQuery("select id from information_schema.processlist"
                                + " where info like '%for update' and time_ms > 100")
                        .getResultList()
                        .isEmpty());
    }

    private void passAndWait(long id, CountDownLatch passed, CountDownLatch goOn) {
        QuarkusTransaction.requiringNew().run(() -> {
            window.pass(id);
            passed.countDown();
            try {
                assertTrue(goOn.await(10, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private SubmissionWindow.Moment pass(long id) {
        return QuarkusTransaction.requiringNew().call(() -> window.pass(id));
    }
}
