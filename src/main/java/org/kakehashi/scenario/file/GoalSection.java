package org.kakehashi.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Expect;
import org.kakehashi.scenario.Task.FlagAnswer;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.StateCheck;
import org.kakehashi.scenario.Task.StateGoal;
import org.kakehashi.scenario.Task.TextAnswer;
import org.kakehashi.scenario.file.Marked.Items;
import org.kakehashi.scenario.file.Marked.Scalar;

/** {@code answer} or {@code state} of a task: how it is solved. */
final class GoalSection {
    private final Problems problems;
    private final Names nodes;
    private final Names flags;
    private final References references;

    GoalSection(Problems problems, Names nodes, Names flags, References references) {
        this.problems = problems;
        this.nodes = nodes;
        this.flags = flags;
        this.references = references;
    }

    Goal read(Fields task) {
        return task.eitherOf("answer", "state").equals("answer")
                ? answer(task.fields("answer", Shape.ANSWER), task)
                : state(task);
    }

    private Goal answer(Fields answer, Fields task) {
        boolean isMap = task.value("answer").orElse(null) instanceof Marked.Entries;
        if (isMap && answer.eitherOf("flag", "text").equals("flag")) {
            Scalar flag = answer.word("flag");
            flags.check(flag, problems);
            return new FlagAnswer(flag.value());
        }
        List<Scalar> accepted = accepted(answer);
        accepted.forEach(references::check);
        return new TextAnswer(accepted.stream().map(Scalar::value).toList());
    }

    private List<Scalar> accepted(Fields answer) {
        if (!(answer.value("text").orElse(null) instanceof Items)) {
            return List.of(answer.written("text"));
        }
        List<Scalar> accepted = answer.items("text", Limits.ANSWERS).stream()
                .map(item -> new Values(problems).written(item, "text"))
                .toList();
        reportNone(accepted, answer.at("text"), "There must be at least one accepted answer.", "正解が少なくとも一つ必要です。");
        return accepted;
    }

    private Goal state(Fields task) {
        List<StateCheck> checks = new ArrayList<>();
        for (Marked item : task.items("state", Limits.CHECKS)) {
            checks.add(check(Fields.of(item, "state", Shape.CHECK, problems)));
        }
        if (task.value("state").orElse(null) instanceof Items) {
            reportNone(checks, task.at("state"), "There must be at least one check.", "確認項目が少なくとも一つ必要です。");
        }
        return new StateGoal(List.copyOf(checks), StateGoal.USUAL_SECONDS);
    }

    private StateCheck check(Fields fields) {
        Scalar from = fields.word("from");
        nodes.check(from, problems);
        List<Scalar> run = fields.command("run");
        run.forEach(references::check);
        int exit = fields.fields("expect", Shape.EXPECT).number("exit", 0, 255);
        return new StateCheck(from.value(), run.stream().map(Scalar::value).toList(), Expect.exit(exit));
    }

    private void reportNone(List<?> found, Place at, String en, String ja) {
        if (found.isEmpty()) {
            problems.error(at, en, ja);
        }
    }
}
