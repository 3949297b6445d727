package org.kakehashi.exercise.due;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.TimeChanges;
import org.kakehashi.exercise.timeline.Due;
import org.kakehashi.exercise.timeline.ExerciseClock.Kind;
import org.kakehashi.exercise.timeline.TimeChange;

/** The platform's own loop runs beside these looks, as another process would: each thing is handed over once all the same. */
@QuarkusTest
class DueLoopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    SampleExercise sample;

    @Inject
    Exercises exercises;

    @Inject
    Lifecycle lifecycle;

    @Inject
    TimeChanges timeChanges;

    @Inject
    DueLoop loop;

    @Inject
    Handing handing;

    @Inject
    SampleDues dues;

    @Inject
    SampleLook look;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void ofManyLoopsOneHandsOverEachThingInOrder() throws Exception {
        long id = sample.schedule(30).id();
        List<Due> all =
                IntStream.range(0, 20).mapToObj(i -> SampleDues.due("a", i, i)).toList();
        dues.put(id, all.reversed());
        sample.startedSecondsAgo(id, 60);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Duration>> looks = Collections.nCopies(4, loop::pass);
            for (Future<Duration> look : threads.invokeAll(looks)) {
                look.get();
            }
        }
        await().atMost(PATIENCE).until(() -> dues.written(id).size() >= 20);
        loop.pass();
        assertEquals(all.stream().map(Due::key).toList(), dues.written(id));
    }

    @Test
    void aHandlerThatFailsLeavesNothingBehindAndHoldsUpOnlyItsOwn() {
        long id = sample.schedule(30).id();
        dues.put(id, List.of(SampleDues.due("a", 1, 1), SampleDues.due("a", 2, 2), SampleDues.due("b", 3, 3)));
        dues.breakDown(id, "a-1");
        sample.startedSecondsAgo(id, 60);
        await().atMost(PATIENCE).until(() -> dues.tries(id, "a-1") >= 2);
        await().atMost(PATIENCE).until(() -> dues.written(id).equals(List.of("b-3")));
        dues.repair(id);
        await().atMost(PATIENCE).until(() -> dues.written(id).equals(List.of("b-3", "a-1", "a-2")));
    }

    @Test
    void whatWasMissedIsToldToItsOwnerAndWhatAPauseHeldBackIsNotLate() {
        long id = sample.schedule(30).id();
        dues.put(id, List.of(SampleDues.due("a", 1, 60)));
        sample.startedSecondsAgo(id, 120);
        await().atMost(PATIENCE).until(() -> dues.handed(id).size() == 1);
        Handover missed = dues.handed(id).getFirst();
        assertTrue(missed.late().toSeconds() >= 60, missed::toString);
        assertFalse(missed.leapt());
        assertEquals("LATE", dues.outcome(id, "a-1"));

        lifecycle.pause(id, "test");
        dues.put(id, List.of(SampleDues.due("b", 2, 600)));
        change(id, Kind.JUMP, 10);
        loop.pass();
        assertEquals(1, dues.handed(id).size());
        lifecycle.resume(id, "test");
        await().atMost(PATIENCE).until(() -> dues.handed(id).size() == 2);
        Handover leapt = dues.handed(id).getLast();
        assertTrue(leapt.leapt());
        assertTrue(leapt.late().toSeconds() < 60, leapt::toString);
    }

    @Test
    void whatWasTakenBackOrIsNotYetDueIsNotHandedOver() {
        long id = sample.schedule(30).id();
        Due takenBack = SampleDues.due("a", 1, 1);
        dues.put(id, List.of(SampleDues.due("a", 2, 1500)));
        sample.startedSecondsAgo(id, 60);
        assertFalse(handing.hand(id, dues.first(), takenBack));
        assertFalse(handing.hand(id, dues.first(), SampleDues.due("a", 2, 1500)));
        assertEquals(List.of(), dues.written(id));
    }

    @Test
    void aRowFromBeforeARestartIsNotHandedOverAgain() {
        long id = sample.schedule(30).id();
        Due due = SampleDues.due("a", 1, 1);
        dues.put(id, List.of(due));
        QuarkusTransaction.requiringNew().run(() -> {
            sample.startedSecondsAgo(id, 60);
            dues.handedBefore(id, due);
        });
        loop.pass();
        assertFalse(handing.hand(id, dues.first(), due));
        assertEquals(List.of(), dues.written(id));
    }

    /** A process that is killed between taking a thing and its commit leaves a connection that breaks off. */
    @Test
    void whatAKilledProcessHadInItsHandsIsHandedOverByAnother() throws Exception {
        long id = sample.schedule(30).id();
        Due due = SampleDues.due("a", 1, 1);
        dues.put(id, List.of(due));
        try (Connection killed = DriverManager.getConnection(url, user, password);
                Statement statement = killed.createStatement()) {
            killed.setAutoCommit(false);
            statement.execute("select id from exercise where id = " + id + " for update");
            statement.execute("insert into handed_over (exercise_id, owner, due_key, due_us, handed_at, outcome)"
                    + " values (" + id + ", 'a', 'a-1', 1000000, utc_timestamp(6), '')");
            statement.execute("insert into audit_entry (exercise_id, action, target, done_by, reason, done_at)"
                    + " values (" + id + ", 'RESET_NODE', 'half done', 'test', '', utc_timestamp(6))");
            killed.abort(Runnable::run);
        }
        sample.startedSecondsAgo(id, 60);
        await().atMost(PATIENCE).until(() -> !dues.written(id).isEmpty());
        assertEquals(List.of("a-1"), dues.written(id));
    }

    @Test
    void whatIsLookedAtAgainAndAgainIsLookedAtOneAtATimeWhileTheExerciseRuns() {
        long id = sample.schedule(30).id();
        assertEquals(0, look.looks(id));
        sample.startedSecondsAgo(id, 60);
        await().atMost(PATIENCE).until(() -> look.looks(id) >= 2);
        assertEquals(1, look.mostAtOnce(id));
    }

    @Test
    void theClockGoesBackOnlyToAMomentBeforeAnythingWasSent() {
        long id = sample.schedule(30).id();
        dues.put(id, List.of(SampleDues.due("a", 1, 300)));
        sample.startedSecondsAgo(id, 600);
        await().atMost(PATIENCE).until(() -> dues.written(id).equals(List.of("a-1")));
        assertEquals(5, timeChanges.find(id).minutesBack());
        change(id, Kind.REWIND, 5);
        assertEquals(0, timeChanges.find(id).minutesBack());
        loop.pass();
        assertEquals(List.of("a-1"), dues.written(id));
    }

    private void change(long id, Kind kind, int minutes) {
        timeChanges.change(
                id,
                new TimeChange(kind, Duration.ofMinutes(minutes)),
                exercises.clock(id).moves().size(),
                "test",
                "because");
    }
}
