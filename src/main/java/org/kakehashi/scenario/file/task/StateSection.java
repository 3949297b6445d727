package org.kakehashi.scenario.file.task;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Expect;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.StateCheck;
import org.kakehashi.scenario.Task.StateGoal;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.Names;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Entries;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code state} of a task: a list of checks, or checks with how often they are looked at. */
final class StateSection {
    static final int MOST_OFTEN = 5;
    static final int LEAST_OFTEN = 3600;

    private final Problems problems;
    private final Names nodes;
    private final References references;

    StateSection(Problems problems, Names nodes, References references) {
        this.problems = problems;
        this.nodes = nodes;
        this.references = references;
    }

    Goal read(Fields task) {
        if (task.value("state").orElse(null) instanceof Entries) {
            Fields state = task.fields("state", Shape.STATE);
            int every = state.number("every", MOST_OFTEN, LEAST_OFTEN, StateGoal.USUAL_SECONDS);
            return new StateGoal(checks(state, "checks"), every);
        }
        return new StateGoal(checks(task, "state"), StateGoal.USUAL_SECONDS);
    }

    private List<StateCheck> checks(Fields fields, String key) {
        List<StateCheck> checks = new ArrayList<>();
        for (Marked item : fields.items(key, Limits.CHECKS)) {
            checks.add(check(Fields.of(item, key, Shape.CHECK, problems)));
        }
        GoalSection.reportNone(checks, fields, key, problems, "There must be at least one check.", "確認項目が少なくとも一つ必要です。");
        return List.copyOf(checks);
    }

    private StateCheck check(Fields fields) {
        Scalar from = fields.word("from");
        nodes.check(from, problems);
        List<Scalar> run = fields.command("run");
        run.forEach(references::check);
        return new StateCheck(
                from.value(),
                run.stream().map(Scalar::value).toList(),
                expect(fields.fields("expect", Shape.EXPECT), fields));
    }

    private Expect expect(Fields expect, Fields check) {
        boolean nothing = check.value("expect").orElse(null) instanceof Entries map
                && map.entries().isEmpty();
        if (nothing) {
            problems.error(
                    expect.at(),
                    "Write what the command must give: {exit: 0}, {output: ...} or both.",
                    "コマンドに期待する結果を書いてください：{exit: 0}、{output: ...} またはその両方");
        }
        Scalar output = expect.written("output");
        references.check(output);
        return new Expect(expect.number("exit", 0, 255), output.value());
    }
}
