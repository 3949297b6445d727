package org.kakehashi.scenario.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.Task.StateGoal;
import org.kakehashi.scenario.file.Marked.Scalar;

/** {@code rehearsal}: the reference solution, step by step. */
final class RehearsalSection {
    private final Problems problems;
    private final Names nodes;
    private final List<Task> tasks;
    private final Names taskNames;
    private final Set<String> solved = new HashSet<>();

    /** Whether tasks and steps are sound so far; otherwise what follows from them would only repeat their problems. */
    private boolean sound;

    RehearsalSection(Problems problems, Names nodes, List<Task> tasks, boolean tasksReported) {
        this.problems = problems;
        this.nodes = nodes;
        this.tasks = tasks;
        this.taskNames = new Names("task", "課題", tasks.stream().map(Task::id).toList(), tasksReported);
        this.sound = !problems.hasErrors();
    }

    List<RehearsalStep> read(Fields scenario) {
        List<RehearsalStep> steps = new ArrayList<>();
        for (Marked item : scenario.items("rehearsal", Limits.STEPS)) {
            steps.add(step(Fields.of(item, "rehearsal", Shape.STEP, problems), item));
        }
        reportUnsolved(scenario);
        return steps;
    }

    private void reportUnsolved(Fields scenario) {
        if (!scenario.has("rehearsal") && !tasks.isEmpty()) {
            problems.warning(
                    scenario.at(),
                    "There is no rehearsal, so nothing shows that the tasks can be solved.",
                    "リハーサル（rehearsal）がないため、課題が解けることを確かめられません。");
        } else if (sound) {
            tasks.stream()
                    .filter(task -> !solved.contains(task.id()))
                    .forEach(task -> problems.warning(
                            scenario.at("rehearsal"),
                            "The rehearsal does not solve the task \"" + task.id() + "\".",
                            "リハーサル（rehearsal）で課題「" + task.id() + "」が解かれていません。"));
        }
    }

    private RehearsalStep step(Fields fields, Marked item) {
        Scalar on = fields.word("on");
        nodes.check(on, problems);
        Scalar submit = fields.word("submit");
        Scalar expected = fields.fields("expect", Shape.STEP_EXPECT).word("solved");
        if (item instanceof Marked.Entries && fields.has("submit") && fields.has("expect")) {
            fields.eitherOf("submit", "expect");
        }
        solve(submit, false);
        solve(expected, true);
        return new RehearsalStep(
                on.value(),
                "",
                fields.command("run").stream().map(Scalar::value).toList(),
                0,
                submit.value(),
                List.of(),
                expected.value());
    }

    private void solve(Scalar name, boolean byState) {
        if (!taskNames.check(name, problems)) {
            sound &= name.isBlank();
            return;
        }
        tasks.stream()
                .filter(task -> task.id().equals(name.value()))
                .findFirst()
                .ifPresent(task -> {
                    checkKind(name, task, byState);
                    checkOrder(name, task);
                });
        solved.add(name.value());
    }

    private void checkKind(Scalar name, Task task, boolean byState) {
        if (task.goal() instanceof StateGoal state && !byState) {
            if (state.checks().isEmpty()) {
                return; // neither answer nor state was written, which was reported there
            }
            problems.error(
                    name.at(),
                    "The task \"" + task.id() + "\" is solved by the range's state; write \"expect: {solved: "
                            + task.id() + "}\".",
                    "課題「" + task.id() + "」は環境の状態で判定されます。「expect: {solved: " + task.id() + "}」と書いてください。");
        } else if (!(task.goal() instanceof StateGoal) && byState) {
            problems.error(
                    name.at(),
                    "The task \"" + task.id() + "\" is solved by an answer; write \"submit: " + task.id() + "\".",
                    "課題「" + task.id() + "」は解答の提出で判定されます。「submit: " + task.id() + "」と書いてください。");
        }
    }

    private void checkOrder(Scalar name, Task task) {
        for (String earlier : task.after()) {
            if (sound && !solved.contains(earlier)) {
                problems.error(
                        name.at(),
                        "The task \"" + task.id() + "\" is not open yet: solve \"" + earlier + "\" first.",
                        "課題「" + task.id() + "」はまだ始められません。先に「" + earlier + "」を解いてください。");
            }
        }
    }
}
