package org.kakehashi.scenario.format.task;

import static org.kakehashi.scenario.words.TaskWords.WORDS;

import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.SetAnswer;
import org.kakehashi.scenario.Task.TextAnswer;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Texts;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entries;
import org.kakehashi.scenario.format.yaml.Marked.Items;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Language;

/** {@code text} and {@code set} of an answer: what people write in words. */
public final class TextAnswers {
    private static final Section LANGUAGES = Section.named("answers").saying("minProperties", 1);
    private static final Map<Language, Key<Marked>> BY_LANGUAGE = Texts.byLanguage(LANGUAGES, Types.FORMS);

    public static final Key<Marked> TEXT = Key.optional("text", Types.oneOf(Types.FORMS, Types.section(LANGUAGES)));
    public static final Key<List<Marked>> SET = Key.optional("set", Types.list(1, Limits.ANSWERS, Types.FORMS));

    private final Problems problems;
    private final Values values;
    private final References references;

    TextAnswers(Problems problems, References references) {
        this.problems = problems;
        this.values = new Values(problems);
        this.references = references;
    }

    /** One text, a list of accepted ones, or either for each language. */
    Goal read(Fields answer) {
        Marked text = answer.get(TEXT);
        if (text instanceof Entries) {
            Fields languages = Fields.of(text, TEXT.name(), LANGUAGES, problems);
            Texts.reportMissing(languages, text, TEXT.name(), problems);
            return new TextAnswer(BY_LANGUAGE.values().stream()
                    .flatMap(language -> accepted(languages, language).stream())
                    .toList());
        }
        return new TextAnswer(accepted(answer, TEXT));
    }

    /** Several things, each one text or a list of accepted forms. */
    Goal readSet(Fields answer) {
        List<Marked> items = answer.get(SET);
        GoalSection.reportNone(items, answer, SET, problems, WORDS.thereMustBeAtLeastOneThing());
        return new SetAnswer(items.stream().map(item -> forms(item, SET.name())).toList());
    }

    private List<String> accepted(Fields fields, Key<Marked> key) {
        return fields.value(key).map(value -> forms(value, key.name())).orElse(List.of());
    }

    private List<String> forms(Marked value, String key) {
        if (!(value instanceof Items)) {
            return List.of(form(value, key));
        }
        List<Marked> items = values.items(value, key, Limits.ANSWERS);
        if (items.isEmpty()) {
            problems.error(value.at(), WORDS.thereMustBeAtLeastOneAccepted());
        }
        return items.stream().map(item -> form(item, key)).toList();
    }

    private String form(Marked value, String key) {
        Scalar form = values.written(value, key);
        references.check(form);
        return form.value();
    }
}
