package org.kakehashi.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.file.Marked.Scalar;

/** {@code rehearsal}: the reference solution, step by step. */
final class RehearsalSection {
    private final Problems problems;
    private final Names nodes;
    private final Names tasks;

    RehearsalSection(Problems problems, Names nodes, Names tasks) {
        this.problems = problems;
        this.nodes = nodes;
        this.tasks = tasks;
    }

    List<RehearsalStep> read(Fields scenario) {
        List<RehearsalStep> steps = new ArrayList<>();
        for (Marked item : scenario.items("rehearsal")) {
            steps.add(step(Fields.of(item, "rehearsal", Shape.STEP, problems)));
        }
        return steps;
    }

    private RehearsalStep step(Fields fields) {
        Scalar on = fields.word("on");
        nodes.check(on, problems);
        Scalar submit = fields.word("submit");
        tasks.check(submit, problems);
        Scalar solved = fields.fields("expect", Shape.STEP_EXPECT).word("solved");
        tasks.check(solved, problems);
        return new RehearsalStep(
                on.value(), fields.words("run").stream().map(Scalar::value).toList(), submit.value(), solved.value());
    }
}
