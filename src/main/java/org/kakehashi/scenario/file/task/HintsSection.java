package org.kakehashi.scenario.file.task;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Task.Hint;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code hints} of a task: each has a price, and all together cost no more than the task is worth. */
final class HintsSection {
    private final Problems problems;
    private final References references;

    HintsSection(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    List<Hint> read(Fields task, int points) {
        List<Hint> hints = new ArrayList<>();
        for (Marked item : task.items("hints", Limits.HINTS)) {
            Fields fields = Fields.of(item, "hints", Shape.HINT, problems);
            hints.add(new Hint(fields.number("cost", 0, Limits.POINTS), fields.text("text", references::carry)));
        }
        int sum = hints.stream().mapToInt(Hint::cost).sum();
        if (sum > points) {
            problems.error(
                    task.at("hints"),
                    "The hints cost " + sum + " points together, more than the task is worth (" + points + ").",
                    "ヒントの合計（" + sum + "点）が課題の配点（" + points + "点）を超えています。");
        }
        return hints;
    }
}
