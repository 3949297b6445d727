package org.kakehashi.play.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.play.signal.QuickSolves.Quick;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;

class QuickSolvesTest {
    private final Scenario scenario = FirstContact.scenario();
    private final String task = scenario.tasks().getFirst().id();
    private final List<LedgerEntry> facts = new ArrayList<>();

    private void solved(long team, String solved, Duration elapsed) {
        facts.add(new LedgerEntry(
                facts.size() + 1,
                new Fact.TaskSolved(team, 7, new FactTime(Instant.EPOCH.plus(elapsed), elapsed), solved)));
    }

    private List<Quick> found() {
        return QuickSolves.of(scenario, facts, 10);
    }

    @Test
    void whoSolvesBeforeReadingIsTold() {
        solved(1, task, Duration.ofMillis(500));
        solved(2, task, Duration.ofMinutes(5));
        List<Quick> found = found();
        assertEquals(1, found.size());
        var unread = assertInstanceOf(QuickSolves.Unread.class, found.getFirst());
        assertEquals(1, unread.solve().teamId());
        assertEquals(Duration.ofMillis(500), unread.took());
        facts.add(new LedgerEntry(
                3,
                new Fact.Corrected(
                        1,
                        new FactTime(Instant.EPOCH, Duration.ofMinutes(6)),
                        1,
                        "a test of the instructor",
                        "account:1")));
        assertEquals(List.of(), found());
    }

    @Test
    void whoIsFarAheadOfEverybodyElseIsToldIfThereAreEnoughOthers() {
        solved(1, task, Duration.ofMinutes(1));
        solved(2, task, Duration.ofMinutes(20));
        solved(3, task, Duration.ofMinutes(30));
        assertEquals(List.of(), found());
        solved(4, task, Duration.ofMinutes(40));
        var ahead = assertInstanceOf(QuickSolves.FarAhead.class, found().getFirst());
        assertEquals(Duration.ofMinutes(30), ahead.median());
        assertEquals(3, ahead.others());
        assertEquals(1, found().size());
        assertEquals(List.of(), QuickSolves.of(scenario, facts, 0));
    }
}
