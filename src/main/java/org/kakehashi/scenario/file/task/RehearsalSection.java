package org.kakehashi.scenario.file.task;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.Names;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Items;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code rehearsal}: the reference solution, step by step. */
public final class RehearsalSection {
    private final Problems problems;
    private final Values values;
    private final Names nodes;
    private final References references;
    private final SolvedTasks solved;

    /** @param tasksReported that there are none was said before */
    public RehearsalSection(
            Problems problems, Names nodes, References references, List<Task> tasks, boolean tasksReported) {
        this.problems = problems;
        this.values = new Values(problems);
        this.nodes = nodes;
        this.references = references;
        this.solved = new SolvedTasks(problems, tasks, tasksReported);
    }

    public List<RehearsalStep> read(Fields scenario) {
        List<RehearsalStep> steps = new ArrayList<>();
        for (Marked item : scenario.items("rehearsal", Limits.STEPS)) {
            steps.add(step(Fields.of(item, "rehearsal", Shape.STEP, problems)));
        }
        solved.reportUnsolved(scenario);
        return List.copyOf(steps);
    }

    private RehearsalStep step(Fields fields) {
        Scalar on = fields.word("on");
        nodes.check(on, problems);
        Fields expect = fields.fields("expect", Shape.STEP_EXPECT);
        checkParts(fields, expect);
        Scalar submit = fields.word("submit");
        List<Scalar> answer = answer(fields);
        Scalar state = expect.word("solved");
        solved.byAnswer(submit, answer);
        solved.byState(state);
        return new RehearsalStep(
                on.value(),
                user(fields),
                texts(fields.command("run")),
                expect.number("exit", 0, 255),
                submit.value(),
                texts(answer),
                state.value());
    }

    /** A step does something; and what belongs to a command or to a submission does not stand alone. */
    private void checkParts(Fields step, Fields expect) {
        if (!step.has("run") && !step.has("submit") && !expect.has("solved") && step.isSound()) {
            problems.error(
                    step.at(),
                    "This step does nothing: write \"run\", \"submit\" or \"expect: {solved: ...}\".",
                    "この手順には何もありません。「run」、「submit」、「expect: {solved: ...}」のいずれかを書いてください。");
        }
        needs(step, "run", "on");
        needs(step, "on", "run");
        needs(step, "user", "on");
        needs(step, "answer", "submit");
        if (step.has("submit") && !step.has("run")) {
            needs(step, "submit", "answer");
        }
        if (expect.has("exit") && !step.has("run") && step.isSound()) {
            problems.error(expect.at("exit"), "\"exit\" needs \"run\" beside it.", "「exit」には「run」も必要です。");
        }
    }

    private void needs(Fields step, String key, String other) {
        if (step.has(key) && !step.has(other) && step.isSound()) {
            problems.error(
                    step.at(key),
                    "\"" + key + "\" needs \"" + other + "\" beside it.",
                    "「" + key + "」には「" + other + "」も必要です。");
        }
    }

    private String user(Fields fields) {
        return fields.value("user")
                .map(value -> {
                    Scalar user = values.matching(
                            value,
                            "user",
                            References.OWNER,
                            "a user name, a number or one ${parameter}",
                            "ユーザー名、番号、または ${パラメーター} 一つ");
                    references.check(user);
                    return user.value();
                })
                .orElse("");
    }

    private List<Scalar> answer(Fields fields) {
        Marked value = fields.value("answer").orElse(null);
        if (value == null) {
            return List.of();
        }
        List<Marked> parts = value instanceof Items ? values.items(value, "answer", Limits.ANSWERS) : List.of(value);
        if (parts.isEmpty()) {
            problems.error(value.at(), "There must be at least one answer.", "解答が少なくとも一つ必要です。");
        }
        List<Scalar> answer =
                parts.stream().map(part -> values.written(part, "answer")).toList();
        answer.forEach(references::check);
        return answer;
    }

    private static List<String> texts(List<Scalar> scalars) {
        return scalars.stream().map(Scalar::value).toList();
    }
}
