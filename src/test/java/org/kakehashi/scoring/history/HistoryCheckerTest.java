package org.kakehashi.scoring.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.kakehashi.scoring.history.History.Operation;
import org.kakehashi.scoring.history.History.Told;
import org.kakehashi.scoring.history.Outcome.Stored;
import org.kakehashi.scoring.history.Violation.Invariant;

/** Histories that break each invariant are told from those that break none. */
class HistoryCheckerTest {
    private static Operation op(String event, long asked, long ended, Told told) {
        return new Operation("anna", event, asked, ended, told);
    }

    private static Outcome ledger(String... events) {
        List<Stored> stored = new ArrayList<>();
        for (String event : events) {
            stored.add(new Stored(stored.size() + 1, event));
        }
        return Outcome.of(stored, Optional.empty());
    }

    private static void assertBroken(Invariant invariant, String what, int evidence, List<Violation> found) {
        assertEquals(
                List.of(invariant), found.stream().map(Violation::invariant).toList(), found::toString);
        assertEquals(what, found.getFirst().what());
        assertEquals(evidence, found.getFirst().evidence().size(), found::toString);
    }

    @Test
    void whoeverWasToldTheTruthHasNothingToComplainOf() {
        List<Operation> operations = List.of(
                op("a", 1, 4, Told.NOTHING),
                op("b", 2, 3, Told.COUNTS),
                op("a", 5, 6, Told.COUNTED_BEFORE),
                op("b", 7, 8, Told.COUNTED_BEFORE),
                op("c", 9, 10, Told.STORED),
                op("c", 11, 12, Told.STORED),
                op("d", 13, 14, Told.REFUSED),
                op("e", 15, 16, Told.NOTHING));
        assertEquals(List.of(), HistoryChecker.check(operations, ledger("b", "a", "c")));
    }

    @Test
    void whatWasAcknowledgedAndIsNotStoredIsLost() {
        for (Told told : List.of(Told.COUNTS, Told.STORED)) {
            assertBroken(
                    Invariant.I1,
                    "acknowledged and not stored",
                    1,
                    HistoryChecker.check(List.of(op("a", 1, 2, Told.NOTHING), op("a", 3, 4, told)), ledger()));
        }
    }

    @Test
    void whatIsStoredTwiceCountsTwice() {
        assertBroken(
                Invariant.I1,
                "stored twice",
                2,
                HistoryChecker.check(List.of(op("a", 1, 2, Told.COUNTS)), ledger("a", "a")));
    }

    @Test
    void twoAreNotToldThatOneThingCountsByTheirs() {
        assertBroken(
                Invariant.I1,
                "said to count twice",
                2,
                HistoryChecker.check(List.of(op("a", 1, 2, Told.COUNTS), op("a", 3, 4, Told.COUNTS)), ledger("a")));
    }

    @Test
    void nothingCountedBeforeSomebodyAsked() {
        assertBroken(
                Invariant.I1,
                "said to have counted before anybody asked",
                1,
                HistoryChecker.check(
                        List.of(op("a", 1, 2, Told.COUNTED_BEFORE), op("a", 3, 4, Told.NOTHING)), ledger("a")));
        assertEquals(
                List.of(),
                HistoryChecker.check(
                        List.of(op("a", 1, 3, Told.COUNTED_BEFORE), op("a", 2, 4, Told.COUNTS)), ledger("a")));
    }

    @Test
    void whoWaitedForAnAnswerIsNotOvertaken() {
        List<Operation> operations = List.of(op("a", 1, 2, Told.COUNTS), op("b", 3, 4, Told.COUNTS));
        assertBroken(
                Invariant.I1,
                "stored after something that was asked for later",
                4,
                HistoryChecker.check(operations, ledger("b", "a")));
        List<Operation> atOnce = List.of(op("a", 1, 3, Told.COUNTS), op("b", 2, 4, Told.COUNTS));
        assertEquals(List.of(), HistoryChecker.check(atOnce, ledger("b", "a")));
    }

    @Test
    void nothingIsStoredThatNobodyAskedFor() {
        assertBroken(
                Invariant.I2,
                "stored, and nobody asked for it",
                1,
                HistoryChecker.check(List.of(op("a", 1, 2, Told.COUNTS)), ledger("a", "b")));
    }

    @Test
    void whatWasRefusedIsNotStored() {
        assertBroken(
                Invariant.I2,
                "stored though it was refused",
                2,
                HistoryChecker.check(List.of(op("a", 1, 2, Told.REFUSED)), ledger("a")));
    }

    @Test
    void aLedgerThatWasChangedIsNotWhole() {
        assertBroken(
                Invariant.I3,
                "the ledger is not as it was written",
                1,
                HistoryChecker.check(List.of(), Outcome.of(List.of(), Optional.of(7L))));
    }

    @Test
    void aBoardIsWhatItsLedgerSays() {
        Outcome same = ledger().with(new Outcome.Boards(Map.of("Lyon", "3"), Map.of("Lyon", "3")));
        assertEquals(List.of(), HistoryChecker.check(List.of(), same));
        Outcome other =
                ledger().with(new Outcome.Boards(Map.of("Lyon", "3", "Kyoto", "4"), Map.of("Lyon", "3", "Kyoto", "5")));
        assertBroken(
                Invariant.I3, "a board shows what the ledger does not say", 1, HistoryChecker.check(List.of(), other));
        Outcome missing = ledger().with(new Outcome.Boards(Map.of(), Map.of("Lyon", "3")));
        assertEquals(
                Invariant.I3,
                HistoryChecker.check(List.of(), missing).getFirst().invariant());
    }

    @Test
    void nothingMayBeLeftAndOthersAreNotTouched() {
        Outcome outcome = ledger().with(new Outcome.Engine(
                List.of("network kk-7"), Map.of("other", "running since 3", "third", "x"), Map.of("third", "x")));
        List<Violation> found = HistoryChecker.check(List.of(), outcome);
        assertEquals(
                List.of(Invariant.I4, Invariant.I5),
                found.stream().map(Violation::invariant).toList());
        assertEquals(List.of("network kk-7"), found.getFirst().evidence());
        assertEquals(
                List.of("other was running since 3 and is gone"),
                found.getLast().evidence());
    }

    @Test
    void noSecretIsInALogNorInTheReportAboutIt() {
        Outcome outcome = ledger().with(new Outcome.Logs(
                List.of("started", "token KKT_1_abc was refused"), Map.of("token", Set.of("KKT_1_abc"))));
        List<Violation> found = HistoryChecker.check(List.of(), outcome);
        assertBroken(Invariant.I6, "a secret is in a log: token", 1, found);
        assertFalse(found.toString().contains("KKT_1_abc"), found::toString);
    }

    /** A run of a store that is right, with clients that are cut off; then one thing in it is made wrong. */
    @RepeatedTest(50)
    void oneWrongThingInALongRunIsFound(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Operation> operations = new ArrayList<>();
        Map<String, Integer> there = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String event = "flag " + random.nextInt(120);
            boolean lost = random.nextInt(4) == 0;
            boolean arrived = !lost || random.nextBoolean();
            Told told = lost ? Told.NOTHING : there.containsKey(event) ? Told.COUNTED_BEFORE : Told.COUNTS;
            operations.add(op(event, 2L * i, 2L * i + 1, told));
            if (arrived && there.putIfAbsent(event, i) == null) {
                order.add(event);
            }
        }
        assertEquals(List.of(), HistoryChecker.check(operations, ledger(order.toArray(String[]::new))));

        List<String> lacking = new ArrayList<>(order);
        String gone = operations.stream()
                .filter(one -> one.told() == Told.COUNTS)
                .skip(random.nextInt(40))
                .findFirst()
                .orElseThrow()
                .event();
        lacking.remove(gone);
        List<Violation> lost = HistoryChecker.check(operations, ledger(lacking.toArray(String[]::new)));
        assertBroken(Invariant.I1, "acknowledged and not stored", 1, lost);

        List<String> more = new ArrayList<>(order);
        more.add(random.nextInt(more.size()), "flag of nobody");
        assertBroken(
                Invariant.I2,
                "stored, and nobody asked for it",
                1,
                HistoryChecker.check(operations, ledger(more.toArray(String[]::new))));
    }
}
