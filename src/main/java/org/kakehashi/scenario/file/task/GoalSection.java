package org.kakehashi.scenario.file.task;

import java.util.List;
import org.kakehashi.scenario.Task.FlagAnswer;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Names;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.yaml.Marked.Items;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code answer} or {@code state} of a task: how it is solved. */
public final class GoalSection {
    private final Problems problems;
    private final Names flags;
    private final TextAnswers texts;
    private final NumberAnswers numbers;
    private final ChoiceAnswers choices;
    private final StateSection states;

    public GoalSection(Problems problems, Names nodes, Names flags, References references) {
        this.problems = problems;
        this.flags = flags;
        this.texts = new TextAnswers(problems, references);
        this.numbers = new NumberAnswers(problems, references);
        this.choices = new ChoiceAnswers(problems, references);
        this.states = new StateSection(problems, nodes, references);
    }

    Goal read(Fields task) {
        return task.eitherOf("answer", "state").equals("answer")
                ? answer(task.fields("answer", Shape.ANSWER))
                : states.read(task);
    }

    private Goal answer(Fields answer) {
        return switch (answer.oneOf("text", "flag", "number", "choice", "set", "regex")) {
            case "flag" -> flag(answer.word("flag"));
            case "number" -> numbers.read(answer);
            case "choice" -> choices.read(answer);
            case "set" -> texts.readSet(answer);
            case "regex" -> new Patterns(problems).read(answer);
            default -> texts.read(answer);
        };
    }

    private Goal flag(Scalar parameter) {
        flags.check(parameter, problems);
        return new FlagAnswer(parameter.value());
    }

    /** Says that a list which needs something in it is empty. */
    static void reportNone(List<?> found, Fields fields, String key, Problems problems, String en, String ja) {
        if (found.isEmpty() && fields.value(key).orElse(null) instanceof Items) {
            problems.error(fields.at(key), en, ja);
        }
    }
}
