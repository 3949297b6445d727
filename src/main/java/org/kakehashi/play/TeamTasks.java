package org.kakehashi.play;

import static org.kakehashi.play.words.PlayWords.WORDS;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.Corrections;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/**
 * How far a team is: the tasks of its scenario and the facts about it. Pure.
 *
 * @param solved ids of solved tasks
 * @param hints items of the hints that can be read, {@code task#number}: the team's and, of one participant, the own ones
 */
public record TeamTasks(Scenario scenario, Set<String> solved, Set<String> hints) {
    /** Where a task stands for a team. */
    public enum Stage {
        /** Other tasks must be solved first; its text is not shown yet. */
        LOCKED,
        OPEN,
        SOLVED
    }

    /** The refusal to work on a task that has not opened. */
    public static class TaskIsLocked extends Refused {
        TaskIsLocked(Text missing) {
            super(Reason.NOT_NOW, WORDS.thisTaskIsStillLocked(missing));
        }
    }

    /** The refusal to answer a task that the state of the range solves. */
    public static class TaskHasNoAnswer extends Refused {
        TaskHasNoAnswer() {
            super(Reason.INVALID, WORDS.thisTaskHasNoAnswerToType());
        }
    }

    public TeamTasks {
        solved = Set.copyOf(solved);
        hints = Set.copyOf(hints);
    }

    /** Folds the facts of one team, as the whole team sees them. */
    static TeamTasks of(Scenario scenario, List<LedgerEntry> facts) {
        return of(scenario, facts, 0);
    }

    /** Folds the facts of one team, as one of its participants sees them. */
    static TeamTasks of(Scenario scenario, List<LedgerEntry> facts, long participantId) {
        Set<String> solved = new HashSet<>();
        Set<String> hints = new HashSet<>();
        for (LedgerEntry entry : Corrections.counting(facts)) {
            switch (entry.fact()) {
                case Fact.TaskSolved task -> solved.add(task.task());
                case Fact.HintTaken hint -> {
                    if (!hint.own() || hint.participantId() == participantId) {
                        hints.add(hint.item());
                    }
                }
                default -> {
                    // told to the instructor, changes nothing here
                }
            }
        }
        return new TeamTasks(scenario, solved, hints);
    }

    public Stage stage(Task task) {
        if (isSolved(task)) {
            return Stage.SOLVED;
        }
        return missing(task).isEmpty() ? Stage.OPEN : Stage.LOCKED;
    }

    public boolean isSolved(Task task) {
        return solved.contains(task.id());
    }

    /** What has to be solved before this task opens. */
    public List<Task> missing(Task task) {
        return task.after().stream()
                .map(scenario::task)
                .flatMap(Optional::stream)
                .filter(before -> !isSolved(before))
                .toList();
    }

    /** How many hints of a task are open; they open in order. */
    public int hintsOpen(Task task) {
        int open = 0;
        while (open < task.hints().size() && hints.contains(hintItem(task, open + 1))) {
            open++;
        }
        return open;
    }

    /** How a fact names a hint. */
    static String hintItem(Task task, int number) {
        return task.id() + "#" + number;
    }

    /** The task if it has opened, solved or not; otherwise a refusal that names what is missing. */
    Task open(String taskId) {
        Task task = scenario.task(taskId).orElseThrow(Refused::notFound);
        if (stage(task) == Stage.LOCKED) {
            throw new TaskIsLocked(titles(missing(task)));
        }
        return task;
    }

    /** The task if it is one that an answer solves, and has opened. */
    Task answerable(String taskId) {
        Task task = open(taskId);
        if (task.goal() instanceof Task.StateGoal) {
            throw new TaskHasNoAnswer();
        }
        return task;
    }

    private static Text titles(List<Task> tasks) {
        return Text.listed(tasks.stream().map(Task::title).toList());
    }
}
