package org.kakehashi.scenario.file.task;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.Names;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Entries;
import org.kakehashi.scenario.file.yaml.Marked.Entry;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code tasks}: what there is to solve. */
public final class TasksSection {
    private final Problems problems;
    private final GoalSection goals;
    private final References references;
    private final AttachmentsSection attachments;
    private final Names dimensions;
    private final Names objectives;
    private final Set<String> seen = new LinkedHashSet<>();

    /**
     * @param dimensions what {@code scoring} declares
     * @param objectives what {@code objectives} declares
     */
    public TasksSection(
            Problems problems,
            GoalSection goals,
            References references,
            AttachmentsSection attachments,
            Names dimensions,
            Names objectives) {
        this.problems = problems;
        this.goals = goals;
        this.references = references;
        this.attachments = attachments;
        this.dimensions = dimensions;
        this.objectives = objectives;
    }

    public List<Task> read(Fields scenario) {
        List<Task> tasks = new ArrayList<>();
        List<Marked> items = scenario.items("tasks", Limits.TASKS);
        var order = new TaskOrder(problems, ids(items));
        for (Marked item : items) {
            tasks.add(task(Fields.of(item, "tasks", Shape.TASK, problems), order));
        }
        order.reportCycles();
        order.reportBlocked();
        return tasks;
    }

    private Task task(Fields fields, TaskOrder order) {
        Scalar id = fields.name("id");
        if (!seen.add(id.value()) && !id.isBlank()) {
            problems.error(
                    id.at(),
                    "There is a task \"" + Values.shown(id) + "\" already.",
                    "課題「" + Values.shown(id) + "」はすでにあります。");
        }
        reportMissingText(fields);
        int points = fields.number("points", 0, Limits.POINTS, Limits.POINTS);
        return new Task(
                id.value(),
                fields.text("title", references::carry),
                fields.text("text", references::carry),
                points,
                goals.read(fields),
                order.after(id, fields.words("after", Limits.TASKS)),
                new HintsSection(problems, references).read(fields, points),
                fields.text("explanation", references::carry),
                known(fields.word("dimension"), dimensions),
                fields.distinctWords("objectives", Limits.OBJECTIVES).stream()
                        .map(objective -> known(objective, objectives))
                        .toList(),
                attachments.read(fields));
    }

    private String known(Scalar name, Names names) {
        names.check(name, problems);
        return name.value();
    }

    private void reportMissingText(Fields fields) {
        if (!fields.has("text") && fields.has("title")) {
            problems.warning(
                    fields.at("title"),
                    "This task has no \"text\"; trainees see only its title.",
                    "この課題には「text」がなく、受講者には題名しか表示されません。");
        }
    }

    /** All ids, before the tasks are read, since a task may name a later one. */
    private static List<String> ids(List<Marked> items) {
        return items.stream()
                .filter(Entries.class::isInstance)
                .flatMap(item -> ((Entries) item).entries().stream())
                .filter(entry -> entry.key().value().equals("id"))
                .map(Entry::value)
                .filter(Scalar.class::isInstance)
                .map(id -> ((Scalar) id).value())
                .toList();
    }
}
