package org.kakehashi.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Lifecycle.Moved;
import org.kakehashi.exercise.Lifecycle.NotInThisState;
import org.kakehashi.exercise.audit.AuditEntry;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.site.language.Language;

@QuarkusTest
class LifecycleTest {
    /** Every state, every move: where it leads, or a dot where it is refused. */
    private static final String TABLE = """
                      DEPLOY    BECOME_READY START   PAUSE  RESUME  END   CLEAN_UP BECOME_CLEAN
            DRAFT     .         .            .       .      .       .     .        .
            SCHEDULED DEPLOYING .            .       .      .       .     ENDED    .
            DEPLOYING .         READY        .       .      .       .     ENDED    .
            READY     .         .            RUNNING .      .       .     ENDED    .
            RUNNING   .         .            .       PAUSED .       ENDED .        .
            PAUSED    .         .            .       .      RUNNING ENDED .        .
            ENDED     .         .            .       .      .       .     ENDED    .
            CLEANED   .         .            .       .      .       .     .        .
            """;

    @ApplicationScoped
    static class Heard {
        private final List<Moved> moves = new CopyOnWriteArrayList<>();

        void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Moved moved) {
            moves.add(moved);
        }

        List<Moved> of(long id) {
            return moves.stream().filter(move -> move.exerciseId() == id).toList();
        }
    }

    @Inject
    SampleExercise sample;

    @Inject
    Exercises exercises;

    @Inject
    Lifecycle lifecycle;

    @Inject
    AuditLog auditLog;

    @Inject
    Heard heard;

    @Test
    void everyMoveFromEveryStateIsAsTheTableSays() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.strip().split(" +")).toList();
        Map<Transition, String> heads = new EnumMap<>(Transition.class);
        for (String[] row : rows.subList(1, rows.size())) {
            ExerciseState from = ExerciseState.valueOf(row[0]);
            for (int column = 1; column < row.length; column++) {
                Transition transition = Transition.valueOf(rows.getFirst()[column - 1]);
                heads.put(transition, row[column]);
                makes(from, transition, row[column]);
            }
        }
        assertEquals(Transition.values().length, heads.size());
        assertEquals(ExerciseState.values().length, rows.size() - 1);
    }

    private void makes(ExerciseState from, Transition transition, String expected) {
        String where = transition + " from " + from;
        long id = sample.schedule(30).id();
        if (from == ExerciseState.RUNNING) {
            sample.startedSecondsAgo(id, 5);
        }
        sample.put(id, from, from != ExerciseState.SCHEDULED && from != ExerciseState.CLEANED);
        if (expected.equals(".")) {
            var refused = assertThrows(NotInThisState.class, () -> lifecycle.make(id, transition, "a", ""), where);
            assertTrue(refused.text().in(Language.JA).contains(from.word().in(Language.JA)));
            assertEquals(from, exercises.get(id).state(), where);
            assertEquals(List.of(), auditLog.newestFirst(id), where);
        } else {
            lifecycle.make(id, transition, "account:7", "because");
            assertEquals(ExerciseState.valueOf(expected), exercises.get(id).state(), where);
            AuditEntry written = auditLog.newestFirst(id).getFirst();
            assertEquals(transition.name(), written.action().name());
            assertEquals("account:7 because", written.by() + " " + written.reason());
        }
    }

    @Test
    void cleaningUpIsAskedForOnceAndDoneOnce() {
        long id = sample.schedule(30).id();
        sample.put(id, ExerciseState.ENDED, true);
        assertThrows(NotInThisState.class, () -> lifecycle.cleaned(id));
        lifecycle.cleanUp(id, "a");
        assertThrows(NotInThisState.class, () -> lifecycle.cleanUp(id, "a"));
        lifecycle.cleaned(id);
        assertEquals(ExerciseState.CLEANED, exercises.get(id).state());
    }

    @Test
    void ofManyWhoPressTheSameButtonOneSucceeds() throws Exception {
        long id = sample.schedule(30).id();
        sample.put(id, ExerciseState.READY, true);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> presses = java.util.Collections.nCopies(8, () -> {
                try {
                    lifecycle.start(id, "a");
                    return true;
                } catch (NotInThisState e) {
                    return false;
                }
            });
            long succeeded = 0;
            for (Future<Boolean> press : threads.invokeAll(presses)) {
                succeeded += press.get() ? 1 : 0;
            }
            assertEquals(1, succeeded);
        }
        assertEquals(1, exercises.clock(id).moves().size());
    }

    @Test
    void aMoveIsHeardOnceAfterItsTransactionAndARefusedOneNever() {
        long id = sample.schedule(30).id();
        lifecycle.deploy(id, "a");
        assertThrows(NotInThisState.class, () -> lifecycle.deploy(id, "a"));
        assertEquals(List.of(new Moved(id, ExerciseState.SCHEDULED, ExerciseState.DEPLOYING)), heard.of(id));
    }
}
