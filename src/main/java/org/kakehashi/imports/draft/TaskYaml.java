package org.kakehashi.imports.draft;

import java.math.BigDecimal;
import java.util.List;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.Task.Goal;
import org.snakeyaml.engine.v2.nodes.Node;

/** A task as YAML. */
final class TaskYaml {
    private TaskYaml() {}

    static Node of(TaskDraft task) {
        var out =
                new YamlWriter().put("id", task.id()).put("title", task.title()).put("text", task.text());
        out.put("points", task.points());
        if (!task.attachments().isEmpty()) {
            out.put("attachments", task.attachments());
        }
        YamlWriter answer = answer(task.goal());
        out.put("answer", task.goal() instanceof Task.ChoiceAnswer ? answer.block() : answer.flow());
        if (!task.hints().isEmpty()) {
            out.put(
                    "hints",
                    YamlWriter.list(task.hints().stream().map(TaskYaml::hint).toList()));
        }
        out.put("after", List.copyOf(task.after())).put("explanation", task.explanation());
        return out.block();
    }

    private static Node hint(TaskDraft.Hint hint) {
        return new YamlWriter()
                .put("cost", hint.cost())
                .put("text", hint.text())
                .block();
    }

    private static YamlWriter answer(Goal goal) {
        return switch (goal) {
            case Task.FlagAnswer flag -> new YamlWriter().put("flag", flag.parameter());
            case Task.TextAnswer text ->
                text.accepted().size() == 1
                        ? new YamlWriter().put("text", text.accepted().getFirst())
                        : new YamlWriter().put("text", text.accepted());
            case Task.NumberAnswer number ->
                number.tolerance().equals(BigDecimal.ZERO)
                        ? new YamlWriter().put("number", YamlWriter.number(number.value()))
                        : new YamlWriter()
                                .put(
                                        "number",
                                        new YamlWriter()
                                                .put("is", number.value())
                                                .put(
                                                        "within",
                                                        number.tolerance().toPlainString())
                                                .flow());
            case Task.ChoiceAnswer choice ->
                new YamlWriter()
                        .put(
                                "choice",
                                YamlWriter.list(choice.options().stream()
                                        .map(TaskYaml::option)
                                        .toList()));
            case Task.SetAnswer set ->
                new YamlWriter()
                        .put(
                                "set",
                                YamlWriter.flowList(
                                        set.items().stream().map(TaskYaml::item).toList()));
            case Task.PatternAnswer pattern -> new YamlWriter().put("regex", pattern.pattern());
            case Task.StateGoal state -> throw new IllegalArgumentException("state checks are not imported");
        };
    }

    private static Node item(List<String> forms) {
        return forms.size() == 1 ? YamlWriter.word(forms.getFirst()) : YamlWriter.words(forms);
    }

    private static Node option(Task.Option option) {
        var out = new YamlWriter().put("id", option.id()).put("text", option.text());
        return (option.right() ? out.put("right", true) : out).flow();
    }
}
