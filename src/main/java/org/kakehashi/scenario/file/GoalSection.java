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
        return task.has("state") ? state(task) : answer(task.fields("answer", Shape.ANSWER));
    }

    private Goal answer(Fields answer) {
        if (answer.has("flag")) {
            Scalar flag = answer.word("flag");
            flags.check(flag, problems);
            return new FlagAnswer(flag.value());
        }
        List<Scalar> accepted = answer.value("text").orElse(null) instanceof Items
                ? answer.words("text")
                : List.of(answer.word("text"));
        accepted.forEach(references::check);
        return new TextAnswer(accepted.stream().map(Scalar::value).toList());
    }

    private Goal state(Fields task) {
        List<StateCheck> checks = new ArrayList<>();
        for (Marked item : task.items("state")) {
            Fields fields = Fields.of(item, "state", Shape.CHECK, problems);
            Scalar from = fields.word("from");
            nodes.check(from, problems);
            List<Scalar> run = fields.words("run");
            run.forEach(references::check);
            int exit = fields.fields("expect", Shape.EXPECT).number("exit", 0, 255);
            checks.add(
                    new StateCheck(from.value(), run.stream().map(Scalar::value).toList(), new Expect(exit)));
        }
        return new StateGoal(checks);
    }
}
