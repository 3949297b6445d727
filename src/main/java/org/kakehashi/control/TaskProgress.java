package org.kakehashi.control;

import static org.kakehashi.control.words.ControlWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;

/**
 * How far one team is with one task.
 *
 * @param hints hints opened, each person's own ones counted for each
 * @param wrong wrong answers given
 * @param foreign flags of other teams submitted
 */
public record TaskProgress(String task, StateBadge badge, long hints, long wrong, long foreign) {
    private static final StateBadge SOLVED = new StateBadge(WORDS.solved(), "good");
    private static final StateBadge OPEN = new StateBadge(WORDS.open(), "wait");
    private static final StateBadge CLOSED = new StateBadge(WORDS.notYetOpen(), "");

    /** The progress of one team, a line for each task in the scenario's order. */
    static List<TaskProgress> of(List<Task> tasks, List<LedgerEntry> factsOfTeam) {
        Set<String> solved = factsOfTeam.stream()
                .filter(fact -> fact.fact() instanceof Fact.TaskSolved)
                .map(LedgerEntry::task)
                .collect(Collectors.toSet());
        var progress = new ArrayList<TaskProgress>();
        for (Task task : tasks) {
            List<Fact> facts = factsOfTeam.stream()
                    .filter(fact -> fact.task().equals(task.id()))
                    .map(LedgerEntry::fact)
                    .toList();
            progress.add(new TaskProgress(
                    task.id(),
                    badge(task, solved),
                    count(facts, Fact.HintTaken.class),
                    count(facts, Fact.WrongAnswer.class),
                    count(facts, Fact.ForeignFlag.class)));
        }
        return progress;
    }

    private static long count(List<Fact> facts, Class<? extends Fact> type) {
        return facts.stream().filter(type::isInstance).count();
    }

    private static StateBadge badge(Task task, Set<String> solved) {
        if (solved.contains(task.id())) {
            return SOLVED;
        }
        return solved.containsAll(task.after()) ? OPEN : CLOSED;
    }
}
