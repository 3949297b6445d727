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
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.SampleFacts;
import org.kakehashi.scoring.fact.SampleFacts.Kind;

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
                    + " scenario_source, secret, observer_code, minutes, ranges_wanted, created_at) values ('ledger',"
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
        return append(kind.of(team, 7, item, AT, ELAPSED));
    }

    private boolean append(Fact fact) {
        return QuarkusTransaction.requiringNew().call(() -> ledger.append(exercise, fact));
    }

    private List<String> facts() {
        return ledger.of(exercise).stream().map(SampleFacts::words).toList();
    }

    @Test
    void whatIsReadIsWhatWasAppendedNumberedFromOne() {
        List<Fact> written = List.of(
                Kind.HINT.of(team, 7, "find-leak#1", AT, ELAPSED),
                Kind.SOLVED.of(team, 0, "find-leak", AT, ELAPSED),
                new Fact.Adjusted(team, new FactTime(AT, ELAPSED), -5, "\"遅刻\"\n\\", "Noé", "form-1"),
                new Fact.Corrected(team, new FactTime(AT, ELAPSED), 2, "ours", "Noé"),
                new Fact.FreezeSet(new FactTime(AT, ELAPSED), "last hour", "Noé"),
                new Fact.FreezeLifted(new FactTime(AT, ELAPSED), "over", "Noé"),
                new Fact.Finalised(new FactTime(AT, ELAPSED), "over", "Noé"));
        QuarkusTransaction.requiringNew().run(() -> ledger.append(exercise, written));
        List<LedgerEntry> expected = new ArrayList<>();
        written.forEach(fact -> expected.add(new LedgerEntry(expected.size() + 1, fact)));
        assertEquals(expected, ledger.of(exercise));
        assertEquals(Optional.empty(), ledger.firstBroken(exercise));
        assertEquals(expected.subList(2, 7), ledger.movesAfter(2, exercise, 100));
        assertEquals(expected.subList(0, 4), ledger.of(exercise, team));
    }

    @Test
    void whatATransactionTakesBackIsNotRememberedOfATeam() {
        append(Kind.SOLVED, "a");
        assertEquals(List.of("SOLVED a"), ofTeam());
        QuarkusTransaction.begin();
        ledger.append(exercise, Kind.SOLVED.of(team, 7, "b", AT, ELAPSED));
        assertEquals(List.of("SOLVED a", "SOLVED b"), ofTeam(), "its own facts are seen");
        QuarkusTransaction.rollback();
        assertEquals(List.of("SOLVED a"), ofTeam());
        append(Kind.SOLVED, "c");
        append(Kind.HINT, "c#1");
        assertEquals(List.of("SOLVED a", "SOLVED c", "HINT c#1"), ofTeam());
    }

    private List<String> ofTeam() {
        return ledger.of(exercise, team).stream().map(SampleFacts::words).toList();
    }

    @Test
    void aSecondSolveIsNoNewFactAndLeavesTheTransactionUsable() {
        assertTrue(append(Kind.SOLVED, "a"));
        boolean second = QuarkusTransaction.requiringNew().call(() -> {
            boolean written = ledger.append(exercise, Kind.SOLVED.of(team, 8, "a", AT, ELAPSED));
            ledger.append(exercise, Kind.WRONG.of(team, 8, "b", AT, ELAPSED));
            return written;
        });
        assertFalse(second);
        assertEquals(List.of("SOLVED a", "WRONG b"), facts());
    }

    @Test
    void ofEqualFactsWrittenAtOnceOneCounts() {
        Fact solved = Kind.SOLVED.of(team, 7, "a", AT, ELAPSED);
        List<Boolean> written = QuarkusTransaction.requiringNew()
                .call(() ->
                        ledger
                                .append(exercise, List.of(solved, Kind.WRONG.of(team, 7, "b", AT, ELAPSED), solved))
                                .stream()
                                .map(Optional::isPresent)
                                .toList());
        assertEquals(List.of(true, true, false), written);
        assertEquals(List.of("SOLVED a", "WRONG b"), facts());
    }

    @Test
    void whatWasTakenBackCanHappenAgainEachTimeOnce() {
        for (long correction : List.of(2L, 4L, 6L)) {
            assertTrue(append(Kind.SOLVED, "a"));
            assertFalse(append(Kind.SOLVED, "a"));
            Fact corrected = new Fact.Corrected(team, new FactTime(AT, ELAPSED), correction - 1, "ours", "Noé");
            assertTrue(append(corrected));
            assertFalse(append(corrected), "a correction happens once");
        }
        assertEquals(6, facts().size());
        assertEquals(Optional.empty(), ledger.firstBroken(exercise));
    }

    @Test
    void anOwnHintIsOneFactForEachParticipant() {
        assertTrue(append(Kind.OWN_HINT, "a#1"));
        assertFalse(append(Kind.OWN_HINT, "a#1"));
        assertTrue(append(Kind.OWN_HINT.of(team, 8, "a#1", AT, ELAPSED)));
        assertEquals(2, ledger.movesAfter(0, exercise, 100).size(), "it moves the board");
    }

    @Test
    void aWrongAnswerMayRepeat() {
        assertTrue(append(Kind.WRONG, "a"));
        assertTrue(append(Kind.WRONG, "a"));
        assertEquals(2, facts().size());
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
        assertEquals(1, facts().size());
    }

    @Test
    void manyWritersLeaveNoGapAndAWholeChain() throws Exception {
        List<Future<Boolean>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 60; i++) {
                String item = "t" + i;
                boolean rollsBack = i % 3 == 0;
                answers.add(threads.submit(() -> rollsBack ? appendAndRollBack(item) : append(Kind.WRONG, item)));
            }
        }
        for (Future<Boolean> answer : answers) {
            answer.get();
        }
        assertEquals(40, ledger.of(exercise).getLast().sequence());
        assertEquals(40, facts().size());
        assertEquals(Optional.empty(), ledger.firstBroken(exercise));
    }

    private boolean appendAndRollBack(String item) {
        var ended = new IllegalStateException("the caller changes its mind");
        Exception thrown = assertThrows(
                Exception.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    ledger.append(exercise, Kind.SOLVED.of(team, 7, item, AT, ELAPSED));
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
        assertThrows(IllegalArgumentException.class, () -> append(Kind.SOLVED.of(otherTeam, 7, "a", AT, ELAPSED)));
    }

    @Test
    void nobodyCanChangeOrRemoveAFact() {
        append(Kind.SOLVED, "a");
        for (String sql : List.of(
                "update fact set payload = 'b' where exercise_id = ", "delete from fact where exercise_id = ")) {
            Exception refused = assertThrows(Exception.class, () -> execute(sql + exercise));
            assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
        }
        assertEquals(List.of("SOLVED a"), facts());
    }

    @Test
    void whoeverChangesRemovesOrPutsInAFactPastTheTriggersIsFound() {
        for (String item : List.of("a", "b", "c")) {
            append(Kind.SOLVED, item);
        }
        execute("update exercise set kind = 'REHEARSAL' where id = " + exercise); // whose facts may be removed
        for (String changed : List.of(
                "payload = '{\"task\":\"z\"}'",
                "participant_id = 8",
                "elapsed_us = elapsed_us + 1",
                "happened_at = happened_at + interval 1 microsecond",
                "type = 'wrong-answer'",
                "unique_key = 'solved 1 z'",
                "unique_key = null",
                "hash = repeat('0', 64)",
                "sequence = 9")) {
            execute("create or replace table fact_kept as select * from fact where exercise_id = " + exercise);
            execute("delete from fact where exercise_id = " + exercise);
            execute("update fact_kept set " + changed + " where sequence = 2");
            execute("insert into fact select * from fact_kept");
            assertEquals(Optional.of(2L), ledger.firstBroken(exercise), changed);
            execute("delete from fact where exercise_id = " + exercise);
            execute("delete from ledger_head where exercise_id = " + exercise);
            for (String item : List.of("a", "b", "c")) {
                append(Kind.SOLVED, item);
            }
            assertEquals(Optional.empty(), ledger.firstBroken(exercise));
        }
        execute("drop table fact_kept");
        execute("delete from fact where sequence = 3 and exercise_id = " + exercise);
        assertEquals(Optional.of(3L), ledger.firstBroken(exercise), "the last one is missing");
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(sql).executeUpdate());
    }
}
