package org.kakehashi.scenario.format.task;

import static org.kakehashi.scenario.words.TaskWords.WORDS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.Task.ChoiceAnswer;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.Option;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.JsonSchema;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** {@code choice} of an answer: options, at least one of them right. */
public final class ChoiceAnswers {
    static final int MOST = 26;

    private static final Section OPTION = Section.named("option");
    public static final Key<Scalar> ID = OPTION.required("id", Types.NAME);
    public static final Key<Text> TEXT = OPTION.required("text", Types.TEXT);
    public static final Key<Boolean> RIGHT = OPTION.optional("right", Types.SWITCH);

    public static final Key<List<Marked>> CHOICE = Key.optional(
            "choice",
            Types.list(2, MOST, Types.section(OPTION))
                    .saying(
                            "contains",
                            JsonSchema.part(
                                    "properties",
                                    JsonSchema.part("right", JsonSchema.part("const", true)),
                                    "required",
                                    List.of("right"))));

    private final Problems problems;
    private final References references;

    ChoiceAnswers(Problems problems, References references) {
        this.problems = problems;
        this.references = references;
    }

    Goal read(Fields answer) {
        List<Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Marked item : answer.get(CHOICE)) {
            options.add(option(Fields.of(item, CHOICE.name(), OPTION, problems), seen));
        }
        if (answer.isList(CHOICE)) {
            reportNoChoice(options, answer);
        }
        return new ChoiceAnswer(List.copyOf(options));
    }

    private Option option(Fields fields, Set<String> seen) {
        Scalar id = fields.get(ID);
        if (!seen.add(id.value()) && !id.isBlank()) {
            problems.error(id.at(), WORDS.thereIsAnOptionAlready(Values.shown(id)));
        }
        return new Option(id.value(), fields.text(TEXT, references::carry), fields.get(RIGHT));
    }

    private void reportNoChoice(List<Option> options, Fields answer) {
        if (options.size() < 2) {
            problems.error(answer.at(CHOICE), WORDS.thereMustBeAtLeastTwoOptions());
        } else if (options.stream().noneMatch(Option::right)) {
            problems.error(answer.at(CHOICE), WORDS.noOptionIsRight());
        }
    }
}
