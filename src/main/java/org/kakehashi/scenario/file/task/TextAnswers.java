package org.kakehashi.scenario.file.task;

import java.util.List;
import java.util.stream.Stream;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.SetAnswer;
import org.kakehashi.scenario.Task.TextAnswer;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.Limits;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Texts;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked;
import org.kakehashi.scenario.file.yaml.Marked.Entries;
import org.kakehashi.scenario.file.yaml.Marked.Items;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;

/** {@code text} and {@code set} of an answer: what people write in words. */
final class TextAnswers {
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
        Marked text = answer.value("text").orElse(null);
        if (text instanceof Entries) {
            Fields languages = answer.fields("text", Shape.TEXT);
            Texts.reportMissing(languages, text, "text", problems);
            return new TextAnswer(Stream.of("en", "ja")
                    .flatMap(language -> accepted(languages, language).stream())
                    .toList());
        }
        return new TextAnswer(accepted(answer, "text"));
    }

    /** Several things, each one text or a list of accepted forms. */
    Goal readSet(Fields answer) {
        List<Marked> items = answer.items("set", Limits.ANSWERS);
        GoalSection.reportNone(
                items, answer, "set", problems, "There must be at least one thing to name.", "答えるべき項目が少なくとも一つ必要です。");
        return new SetAnswer(items.stream().map(item -> forms(item, "set")).toList());
    }

    private List<String> accepted(Fields fields, String key) {
        return fields.value(key).map(value -> forms(value, key)).orElse(List.of());
    }

    private List<String> forms(Marked value, String key) {
        if (!(value instanceof Items)) {
            return List.of(form(value, key));
        }
        List<Marked> items = values.items(value, key, Limits.ANSWERS);
        if (items.isEmpty()) {
            problems.error(value.at(), "There must be at least one accepted answer.", "正解が少なくとも一つ必要です。");
        }
        return items.stream().map(item -> form(item, key)).toList();
    }

    private String form(Marked value, String key) {
        Scalar form = values.written(value, key);
        references.check(form);
        return form.value();
    }
}
