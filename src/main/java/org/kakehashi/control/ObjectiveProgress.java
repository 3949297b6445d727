package org.kakehashi.control;

import static org.kakehashi.control.words.ControlWords.WORDS;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;

/**
 * How far one team is with one learning objective: it is reached when every task that serves it is solved.
 *
 * @param solved tasks that serve it and are solved
 * @param all tasks that serve it, 0 if the author names none
 */
public record ObjectiveProgress(String objective, int solved, int all) {
    private static final StateBadge REACHED = new StateBadge(WORDS.reached(), "good");
    private static final StateBadge PARTLY = new StateBadge(WORDS.partly(), "wait");
    private static final StateBadge NOT_REACHED = new StateBadge(WORDS.notReached(), "");
    private static final StateBadge NOT_MEASURED = new StateBadge(WORDS.noTaskMeasuresIt(), "");

    /** The progress of one team, a line for each objective in the scenario's order. */
    static List<ObjectiveProgress> of(Scenario scenario, List<LedgerEntry> factsOfTeam) {
        Set<String> solved = factsOfTeam.stream()
                .filter(fact -> fact.fact() instanceof Fact.TaskSolved)
                .map(LedgerEntry::task)
                .collect(Collectors.toSet());
        return scenario.objectives().stream()
                .map(objective -> {
                    List<String> serving = scenario.tasks().stream()
                            .filter(task -> task.objectives().contains(objective.id()))
                            .map(Task::id)
                            .toList();
                    int done = (int) serving.stream().filter(solved::contains).count();
                    return new ObjectiveProgress(objective.id(), done, serving.size());
                })
                .toList();
    }

    public StateBadge badge() {
        if (all == 0) {
            return NOT_MEASURED;
        }
        if (solved == all) {
            return REACHED;
        }
        return solved == 0 ? NOT_REACHED : PARTLY;
    }
}
