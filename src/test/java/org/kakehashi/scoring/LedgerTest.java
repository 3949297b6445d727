package org.kakehashi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scoring.rules.ScoreEvent;
import org.kakehashi.scoring.rules.ScoreEvent.Kind;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LedgerTest {
    private static final Instant AT = Instant.parse("2026-11-21T10:15:30.123456Z");
    private static final Duration ELAPSED = Duration.parse("PT12M3.000007S");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Hears what upper floors hear: facts after commit. */
    @ApplicationScoped
    static class Committed {
        private final Queue<Ledger.Appended> heard = new ConcurrentLinkedQueue<>();

        void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ledger.Appended appended) {
            heard.add(appended);
        }

        List<Ledger.Appended> of(long exercise) {
            return heard.stream().filter(news -> news.exerciseId() == exercise).toList();
        }
    }

    @Inject
    Ledger ledger;

    @Inject
    Committed committed;

    @Inject
    EntityManager database;

    private long exercise;
    private long team;

    @BeforeEach
    void anExerciseWithATeam() {
        QuarkusTransaction.requiringNew().run(() -> {
            String code = "%032d".formatted(NUMBER.incrementAndGet());
            exercise = insert("insert into exercise (name, state, scenario_id, scenario_version, scenario_digest,"
                    + " scenario_source, secret_hex, observer_code, minutes, ranges_wanted, created_at) values ('ledger',"
                    + " 'RUNNING', 's', '1', '', '', repeat('0', 64), 'ledger" + code.substring(6)
                    + "', 60, false, now())");
            team = insert("insert into team (exercise_id, name, region, seats, join_code) values (" + exercise
                    + ", 'Blue', 'EU', 2, 'ledger" + code.substring(6) + "')");
        });
    }

    private long insert(String sql) {
        database.createNativeQuery(sql).executeUpdate();
        return ((Number) database.createNativeQuery("select last_insert_id()").getSingleResult()).longValue();
    }

    private boolean append(Kind kind, String item) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.append(exercise, team, 7, kind, item, AT, ELAPSED));
    }

    @Test
    void whatIsReadIsWhatWasAppended() {
        assertTrue(append(Kind.HINT, "find-leak#1"));
        assertTrue(append(Kind.SOLVED, "find-leak"));
        List<ScoreEvent> facts = ledger.of(exercise);
        assertEquals(new ScoreEvent(facts.get(1).id(), team, 7, Kind.SOLVED, "find-leak", AT, ELAPSED), facts.get(1));
        assertEquals("find-leak#1", facts.get(0).item());
        assertTrue(facts.get(0).id() < facts.get(1).id());
    }

    @Test
    void aSecondSolveIsNoNewFactAndLeavesTheTransactionUsable() {
        assertTrue(append(Kind.SOLVED, "a"));
        boolean second = QuarkusTransaction.requiringNew().call(() -> {
            boolean written = ledger.append(exercise, team, 8, Kind.SOLVED, "a", AT, ELAPSED);
            ledger.append(exercise, team, 8, Kind.WRONG, "b", AT, ELAPSED);
            return written;
        });
        assertFalse(second);
        assertEquals(
                List.of(Kind.SOLVED, Kind.WRONG),
                ledger.of(exercise).stream().map(ScoreEvent::kind).toList());
    }

    @Test
    void anOwnHintIsOneFactForEachParticipant() {
        assertTrue(append(Kind.OWN_HINT, "a#1"));
        assertFalse(append(Kind.OWN_HINT, "a#1"));
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> ledger.append(exercise, team, 8, Kind.OWN_HINT, "a#1", AT, ELAPSED)));
        assertEquals(2, ledger.movesOf(exercise).size(), "it moves the board");
    }

    @Test
    void aWrongAnswerMayRepeat() {
        assertTrue(append(Kind.WRONG, "a"));
        assertTrue(append(Kind.WRONG, "a"));
        assertEquals(2, ledger.of(exercise).size());
    }

    @Test
    void ofAHundredEqualSolvesOneCountsThoughSomeRollBack() throws Exception {
        List<Future<Boolean>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 100; i++) {
                boolean rollsBack = i < 10;
                answers.add(threads.submit(() -> rollsBack ? appendAndRollBack("a") : append(Kind.SOLVED, "a")));
            }
        }
        int yes = 0;
        for (Future<Boolean> answer : answers) {
            yes += answer.get() ? 1 : 0;
        }
        assertEquals(1, yes);
        assertEquals(1, ledger.of(exercise).size());
    }

    private boolean appendAndRollBack(String item) {
        var ended = new IllegalStateException("the caller changes its mind");
        Exception thrown = assertThrows(
                Exception.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    ledger.append(exercise, team, 7, Kind.SOLVED, item, AT, ELAPSED);
                    throw ended;
                }));
        assertTrue(thrown == ended || thrown.getCause() == ended, thrown.toString());
        return false;
    }

    @Test
    void aRolledBackFactIsNeitherStoredNorHeard() {
        appendAndRollBack("a");
        assertEquals(List.of(), ledger.of(exercise));
        assertTrue(append(Kind.SOLVED, "b"));
        assertEquals(List.of(new Ledger.Appended(exercise, ledger.of(exercise).get(0))), committed.of(exercise));
    }

    @Test
    void aTeamOfAnotherExerciseIsRefused() {
        long otherTeam = team;
        anExerciseWithATeam();
        assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> ledger.append(exercise, otherTeam, 7, Kind.SOLVED, "a", AT, ELAPSED)));
    }

    @Test
    void nobodyCanChangeOrRemoveAFact() {
        append(Kind.SOLVED, "a");
        for (String sql : List.of(
                "update score_event set item = 'b' where exercise_id = ",
                "delete from score_event where exercise_id = ")) {
            Exception refused = assertThrows(
                    Exception.class,
                    () -> QuarkusTransaction.requiringNew()
                            .run(() ->
                                    database.createNativeQuery(sql + exercise).executeUpdate()));
            assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
        }
        assertEquals("a", ledger.of(exercise).get(0).item());
    }
}
