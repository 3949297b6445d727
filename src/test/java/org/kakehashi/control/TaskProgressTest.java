package org.kakehashi.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.SampleFacts.Kind;

class TaskProgressTest {
    private static final List<Task> TASKS = FirstContact.scenario().tasks();

    private static final TaskProgress.Crew MANNED = new TaskProgress.Crew(true, false);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void onlyTasksThatWaitForNothingAreOpenAtFirst() {
        assertEquals("At work, Not yet open, Not yet open", words(3, List.of()));
    }

    @Test
    void aSolvedTaskOpensThoseThatWaitedForIt() {
        assertEquals("Solved, At work, Open", words(3, List.of(solved("find-leak", 2))));
    }

    @Test
    void whatWasTriedIsAtWorkAndWhatWasNotIsOpen() {
        assertEquals("Solved, Open, At work", words(5, List.of(solved("find-leak", 2), at(Kind.WRONG, third(), 4))));
    }

    @Test
    void withoutProgressForSoLongATeamIsStuckWhateverItTries() {
        assertEquals("At work, Not yet open, Not yet open", words(9, List.of(at(Kind.WRONG, "find-leak", 8))));
        assertEquals("Stuck, Not yet open, Not yet open", words(10, List.of(at(Kind.WRONG, "find-leak", 9))));
        assertEquals("Solved, Stuck, Open", words(14, List.of(solved("find-leak", 4))));
        assertEquals(
                10, progress(14, List.of(solved("find-leak", 4)), MANNED).get(1).minutes());
    }

    @Test
    void theMinutesOfATaskAtWorkAreThoseSinceItsLastActivity() {
        List<LedgerEntry> facts =
                List.of(solved("find-leak", 2), at(Kind.HINT, TASKS.get(1).id() + "#1", 5));
        assertEquals(3, progress(8, facts, MANNED).get(1).minutes());
        assertEquals(
                6, progress(8, List.of(solved("find-leak", 2)), MANNED).get(1).minutes());
    }

    @Test
    void aFaultOfTheRangeHoldsUpWhatIsAtWorkAndNothingElse() {
        assertEquals(
                "Solved, Range fault, Open",
                words(progress(30, List.of(solved("find-leak", 2)), new TaskProgress.Crew(true, true))));
    }

    @Test
    void nobodyIsStuckBeforePlayAfterItOrInAnEmptyTeam() {
        assertEquals(
                "Open, Not yet open, Not yet open", words(progress(30, List.of(), new TaskProgress.Crew(false, true))));
        var standing = new Pace(Duration.ofHours(2), false, TEN_MINUTES);
        assertEquals("Open, Not yet open, Not yet open", words(TaskProgress.of(TASKS, List.of(), standing, MANNED)));
    }

    @Test
    void hintsAndWrongAndForeignAnswersAreCountedByTask() {
        TaskProgress first = progress(
                        3,
                        List.of(
                                Kind.HINT.of("find-leak#1"),
                                Kind.HINT.of("find-leak#2"),
                                Kind.WRONG.of("find-leak"),
                                Kind.FOREIGN_FLAG.of("find-leak"),
                                Kind.WRONG.of("who-owns-it")),
                        MANNED)
                .getFirst();
        assertEquals(List.of(2L, 1L, 1L), List.of(first.hints(), first.wrong(), first.foreign()));
    }

    private static String third() {
        return TASKS.get(2).id();
    }

    private static LedgerEntry solved(String task, int minute) {
        return at(Kind.SOLVED, task, minute);
    }

    private static LedgerEntry at(Kind kind, String item, int minute) {
        return new LedgerEntry(1, kind.of(1, 1, item, Instant.EPOCH, Duration.ofMinutes(minute)));
    }

    private static String words(int minute, List<LedgerEntry> facts) {
        return words(progress(minute, facts, MANNED));
    }

    private static List<TaskProgress> progress(int minute, List<LedgerEntry> facts, TaskProgress.Crew crew) {
        return TaskProgress.of(TASKS, facts, new Pace(Duration.ofMinutes(minute), true, TEN_MINUTES), crew);
    }

    private static String words(List<TaskProgress> tasks) {
        return String.join(
                ", ", tasks.stream().map(task -> task.standing().word().en()).toList());
    }
}
