package org.kakehashi.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.rules.ScoreEvent;
import org.kakehashi.site.language.Text;

/**
 * How far one team is with one task.
 *
 * @param hints hints opened, each person's own ones counted for each
 * @param wrong wrong answers given
 * @param foreign flags of other teams submitted
 */
public record TaskProgress(String task, StateBadge badge, long hints, long wrong, long foreign) {
    private static final StateBadge SOLVED = new StateBadge(new Text("Solved", "解決"), "good");
    private static final StateBadge OPEN = new StateBadge(new Text("Open", "未解決"), "wait");
    private static final StateBadge CLOSED = new StateBadge(new Text("Not yet open", "未解放"), "");

    /** The progress of one team, a line for each task in the scenario's order. */
    static List<TaskProgress> of(List<Task> tasks, List<ScoreEvent> factsOfTeam) {
        Set<String> solved = factsOfTeam.stream()
                .filter(fact -> fact.kind() == ScoreEvent.Kind.SOLVED)
                .map(ScoreEvent::task)
                .collect(Collectors.toSet());
        var progress = new ArrayList<TaskProgress>();
        for (Task task : tasks) {
            Map<ScoreEvent.Kind, Long> counts = factsOfTeam.stream()
                    .filter(fact -> fact.task().equals(task.id()))
                    .collect(Collectors.groupingBy(
                            ScoreEvent::kind, () -> new EnumMap<>(ScoreEvent.Kind.class), Collectors.counting()));
            progress.add(new TaskProgress(
                    task.id(),
                    badge(task, solved),
                    counts.getOrDefault(ScoreEvent.Kind.HINT, 0L) + counts.getOrDefault(ScoreEvent.Kind.OWN_HINT, 0L),
                    counts.getOrDefault(ScoreEvent.Kind.WRONG, 0L),
                    counts.getOrDefault(ScoreEvent.Kind.FOREIGN_FLAG, 0L)));
        }
        return progress;
    }

    private static StateBadge badge(Task task, Set<String> solved) {
        if (solved.contains(task.id())) {
            return SOLVED;
        }
        return solved.containsAll(task.after()) ? OPEN : CLOSED;
    }
}
