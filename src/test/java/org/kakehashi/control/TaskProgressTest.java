package org.kakehashi.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.rules.ScoreEvent;
import org.kakehashi.scoring.rules.ScoreEvent.Kind;

class TaskProgressTest {
    private static final List<Task> TASKS = FirstContact.scenario().tasks();

    @Test
    void onlyTasksThatWaitForNothingAreOpenAtFirst() {
        assertEquals("Open, Not yet open, Not yet open", words(List.of()));
    }

    @Test
    void aSolvedTaskOpensThoseThatWaitedForIt() {
        assertEquals("Solved, Open, Open", words(List.of(fact(Kind.SOLVED, "find-leak"))));
    }

    @Test
    void hintsAndWrongAndForeignAnswersAreCountedByTask() {
        TaskProgress first = TaskProgress.of(
                        TASKS,
                        List.of(
                                fact(Kind.HINT, "find-leak#1"),
                                fact(Kind.HINT, "find-leak#2"),
                                fact(Kind.WRONG, "find-leak"),
                                fact(Kind.FOREIGN_FLAG, "find-leak"),
                                fact(Kind.WRONG, "who-owns-it")))
                .getFirst();
        assertEquals(List.of(2L, 1L, 1L), List.of(first.hints(), first.wrong(), first.foreign()));
    }

    private static String words(List<ScoreEvent> facts) {
        return String.join(
                ", ",
                TaskProgress.of(TASKS, facts).stream()
                        .map(task -> task.badge().word().en())
                        .toList());
    }

    private static ScoreEvent fact(Kind kind, String item) {
        return new ScoreEvent(1, 1, 1, kind, item, Instant.EPOCH, Duration.ZERO);
    }
}
