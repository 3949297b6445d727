package org.kakehashi.scenario.format.task;

import static org.kakehashi.scenario.words.TaskWords.WORDS;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.JsonSchema;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entries;
import org.kakehashi.scenario.format.yaml.Marked.Entry;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** {@code tasks}: what there is to solve. */
public final class TasksSection {
    private static final Section TASK = Section.named("task")
            .reserves("form", "decision")
            .saying(
                    "oneOf",
                    List.of(
                            JsonSchema.part("required", List.of("answer")),
                            JsonSchema.part("required", List.of("state"))));
    public static final Key<Scalar> ID = TASK.required("id", Types.NAME);
    public static final Key<Text> TITLE = TASK.required("title", Types.TEXT);
    public static final Key<Text> TEXT = TASK.optional("text", Types.TEXT);
    public static final Key<Integer> POINTS =
            TASK.required("points", Types.number(0, Limits.POINTS).or(Limits.POINTS));
    static final Key<Scalar> DIMENSION = TASK.optional("dimension", Types.WORD);
    static final Key<List<Scalar>> OBJECTIVES =
            TASK.optional("objectives", Types.distinctWords(Limits.OBJECTIVES).naming("objectives"));

    static {
        TASK.with(AttachmentsSection.ATTACHMENTS, GoalSection.ANSWER, StateSection.STATE, HintsSection.HINTS);
    }

    public static final Key<List<Scalar>> AFTER =
            TASK.optional("after", Types.words(Limits.TASKS).naming("tasks"));
    public static final Key<Text> EXPLANATION = TASK.optional("explanation", Types.TEXT);

    public static final Key<List<Marked>> TASKS = Key.optional("tasks", Types.list(Limits.TASKS, Types.section(TASK)));

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
        List<Marked> items = scenario.get(TASKS);
        var order = new TaskOrder(problems, ids(items));
        for (Marked item : items) {
            tasks.add(task(Fields.of(item, TASKS.name(), TASK, problems), order));
        }
        order.reportCycles();
        order.reportBlocked();
        return tasks;
    }

    private Task task(Fields fields, TaskOrder order) {
        Scalar id = fields.get(ID);
        if (!seen.add(id.value()) && !id.isBlank()) {
            problems.error(id.at(), WORDS.thereIsATaskAlready(Values.shown(id)));
        }
        reportMissingText(fields);
        int points = fields.get(POINTS);
        return new Task(
                id.value(),
                fields.text(TITLE, references::carry),
                fields.text(TEXT, references::carry),
                points,
                goals.read(fields),
                order.after(id, fields.get(AFTER)),
                new HintsSection(problems, references).read(fields, points),
                fields.text(EXPLANATION, references::carry),
                known(fields.get(DIMENSION), dimensions),
                fields.get(OBJECTIVES).stream()
                        .map(objective -> known(objective, objectives))
                        .toList(),
                attachments.read(fields));
    }

    private String known(Scalar name, Names names) {
        names.check(name, problems);
        return name.value();
    }

    private void reportMissingText(Fields fields) {
        if (!fields.has(TEXT) && fields.has(TITLE)) {
            problems.warning(fields.at(TITLE), WORDS.thisTaskHasNoText());
        }
    }

    /** All ids, before the tasks are read, since a task may name a later one. */
    private static List<String> ids(List<Marked> items) {
        return items.stream()
                .filter(Entries.class::isInstance)
                .flatMap(item -> ((Entries) item).entries().stream())
                .filter(entry -> entry.key().value().equals(ID.name()))
                .map(Entry::value)
                .filter(Scalar.class::isInstance)
                .map(id -> ((Scalar) id).value())
                .toList();
    }
}
