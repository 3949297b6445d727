package org.kakehashi.play.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kakehashi.play.Situation;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.track.Line;

/**
 * Where a task stands in its list.
 *
 * @param number 1-based, in the author's order
 * @param points that it is worth now, before hints
 * @param solvedAfter play time after which the team solved it, if it did
 * @param after numbers of the unsolved tasks that it waits for
 */
record TaskPlace(int number, int points, Optional<Duration> solvedAfter, List<Integer> after) {
    static TaskPlace of(Task task, Situation at) {
        return new TaskPlace(
                at.tasks().scenario().numberOf(task.id()),
                at.worth(task),
                at.standing().lines().stream()
                        .filter(line -> line.reason() == Line.Reason.SOLVED
                                && line.fact().task().equals(task.id()))
                        .map(line -> line.fact().elapsed())
                        .findFirst(),
                at.tasks().missing(task).stream()
                        .map(before -> at.tasks().scenario().numberOf(before.id()))
                        .toList());
    }

    /** The numbers before it, in a row. */
    public String before() {
        return String.join(", ", after.stream().map(String::valueOf).toList());
    }
}
