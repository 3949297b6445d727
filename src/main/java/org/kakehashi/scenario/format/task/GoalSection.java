package org.kakehashi.scenario.format.task;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kakehashi.scenario.Task.FlagAnswer;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Names;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/** {@code answer} or {@code state} of a task: how it is solved. */
public final class GoalSection {
    private static final Section ANSWERS = Section.named("answer").saying("minProperties", 1, "maxProperties", 1);
    public static final Key<Scalar> FLAG = ANSWERS.optional("flag", Types.WORD.naming("parameters"));

    static {
        ANSWERS.with(TextAnswers.TEXT, NumberAnswers.NUMBER, ChoiceAnswers.CHOICE, TextAnswers.SET, Patterns.REGEX);
    }

    public static final Key<Fields> ANSWER = Key.optional("answer", Types.section(ANSWERS));

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
        return task.eitherOf(ANSWER, StateSection.STATE).equals(ANSWER)
                ? answer(task.fields(ANSWER))
                : states.read(task);
    }

    private Goal answer(Fields answer) {
        Map<Key<?>, Function<Fields, Goal>> kinds = Map.of(
                FLAG,
                each -> flag(each.get(FLAG)),
                NumberAnswers.NUMBER,
                numbers::read,
                ChoiceAnswers.CHOICE,
                choices::read,
                TextAnswers.SET,
                texts::readSet,
                Patterns.REGEX,
                new Patterns(problems)::read);
        Key<?> kind = answer.oneOf(
                        TextAnswers.TEXT,
                        FLAG,
                        NumberAnswers.NUMBER,
                        ChoiceAnswers.CHOICE,
                        TextAnswers.SET,
                        Patterns.REGEX)
                .orElse(TextAnswers.TEXT);
        return kinds.getOrDefault(kind, texts::read).apply(answer);
    }

    private Goal flag(Scalar parameter) {
        flags.check(parameter, problems);
        return new FlagAnswer(parameter.value());
    }

    /** Says that a list which needs something in it is empty. */
    static void reportNone(List<?> found, Fields fields, Key<?> key, Problems problems, Text text) {
        if (found.isEmpty() && fields.isList(key)) {
            problems.error(fields.at(key), text);
        }
    }
}
