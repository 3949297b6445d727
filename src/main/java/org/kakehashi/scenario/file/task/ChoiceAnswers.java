package org.kakehashi.scenario.file.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.Task.ChoiceAnswer;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.Option;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Items;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code choice} of an answer: options, at least one of them right. */
final class ChoiceAnswers {
    static final int MOST = 26;

    private final Problems problems;
    private final References references;

    ChoiceAnswers(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    Goal read(Fields answer) {
        List<Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Marked item : answer.items("choice", MOST)) {
            options.add(option(Fields.of(item, "choice", Shape.OPTION, problems), seen));
        }
        if (answer.value("choice").orElse(null) instanceof Items) {
            reportNoChoice(options, answer);
        }
        return new ChoiceAnswer(List.copyOf(options));
    }

    private Option option(Fields fields, Set<String> seen) {
        Scalar id = fields.name("id");
        if (!seen.add(id.value()) && !id.isBlank()) {
            problems.error(
                    id.at(),
                    "There is an option \"" + Values.shown(id) + "\" already.",
                    "選択肢「" + Values.shown(id) + "」はすでにあります。");
        }
        return new Option(id.value(), fields.text("text", references::carry), fields.isTrue("right"));
    }

    private void reportNoChoice(List<Option> options, Fields answer) {
        if (options.size() < 2) {
            problems.error(answer.at("choice"), "There must be at least two options to choose from.", "選択肢は二つ以上必要です。");
        } else if (options.stream().noneMatch(Option::right)) {
            problems.error(
                    answer.at("choice"),
                    "No option is right: write \"right: true\" at one of them or more.",
                    "正解の選択肢がありません。一つ以上に「right: true」を書いてください。");
        }
    }
}
