package org.kakehashi.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.SampleFacts.Kind;

class TaskProgressTest {
    private static final List<Task> TASKS = FirstContact.scenario().tasks();

    @Test
    void onlyTasksThatWaitForNothingAreOpenAtFirst() {
        assertEquals("Open, Not yet open, Not yet open", words(List.of()));
    }

    @Test
    void aSolvedTaskOpensThoseThatWaitedForIt() {
        assertEquals("Solved, Open, Open", words(List.of(Kind.SOLVED.of("find-leak"))));
    }

    @Test
    void hintsAndWrongAndForeignAnswersAreCountedByTask() {
        TaskProgress first = TaskProgress.of(
                        TASKS,
                        List.of(
                                Kind.HINT.of("find-leak#1"),
                                Kind.HINT.of("find-leak#2"),
                                Kind.WRONG.of("find-leak"),
                                Kind.FOREIGN_FLAG.of("find-leak"),
                                Kind.WRONG.of("who-owns-it")))
                .getFirst();
        assertEquals(List.of(2L, 1L, 1L), List.of(first.hints(), first.wrong(), first.foreign()));
    }

    private static String words(List<LedgerEntry> facts) {
        return String.join(
                ", ",
                TaskProgress.of(TASKS, facts).stream()
                        .map(task -> task.badge().word().en())
                        .toList());
    }
}
