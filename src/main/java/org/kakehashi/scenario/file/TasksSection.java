package org.kakehashi.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.Task.Hint;
import org.kakehashi.scenario.file.Marked.Scalar;

/** {@code tasks}: what there is to solve. */
final class TasksSection {
    static final int MOST_POINTS = 10_000;

    private final Problems problems;
    private final GoalSection goals;

    TasksSection(Problems problems, GoalSection goals) {
        this.problems = problems;
        this.goals = goals;
    }

    List<Task> read(Fields scenario) {
        List<Task> tasks = new ArrayList<>();
        for (Marked item : scenario.items("tasks")) {
            tasks.add(task(Fields.of(item, "tasks", Shape.TASK, problems)));
        }
        return tasks;
    }

    private Task task(Fields fields) {
        int points = fields.number("points", 0, MOST_POINTS);
        return new Task(
                fields.name("id").value(),
                fields.text("title"),
                fields.text("text"),
                points,
                goals.read(fields),
                fields.words("after").stream().map(Scalar::value).toList(),
                hints(fields, points),
                fields.text("explanation"));
    }

    private List<Hint> hints(Fields task, int points) {
        List<Hint> hints = new ArrayList<>();
        for (Marked item : task.items("hints")) {
            Fields fields = Fields.of(item, "hints", Shape.HINT, problems);
            hints.add(new Hint(fields.number("cost", 0, points), fields.text("text")));
        }
        return hints;
    }
}
