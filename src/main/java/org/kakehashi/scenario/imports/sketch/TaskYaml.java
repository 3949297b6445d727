package org.kakehashi.scenario.imports.sketch;

import java.math.BigDecimal;
import java.util.List;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.Task.Goal;
import org.snakeyaml.engine.v2.nodes.Node;

/** A task as YAML. */
final class TaskYaml {
    private TaskYaml() {}

    static Node of(TaskSketch task) {
        var out = new Out().put("id", task.id()).put("title", task.title()).put("text", task.text());
        out.put("points", task.points());
        if (!task.attachments().isEmpty()) {
            out.put("attachments", task.attachments());
        }
        Out answer = answer(task.goal());
        out.put("answer", task.goal() instanceof Task.ChoiceAnswer ? answer.block() : answer.flow());
        if (!task.hints().isEmpty()) {
            out.put("hints", Out.list(task.hints().stream().map(TaskYaml::hint).toList()));
        }
        out.put("after", List.copyOf(task.after())).put("explanation", task.explanation());
        return out.block();
    }

    private static Node hint(TaskSketch.Hint hint) {
        return new Out().put("cost", hint.cost()).put("text", hint.text()).block();
    }

    private static Out answer(Goal goal) {
        return switch (goal) {
            case Task.FlagAnswer flag -> new Out().put("flag", flag.parameter());
            case Task.TextAnswer text ->
                text.accepted().size() == 1
                        ? new Out().put("text", text.accepted().getFirst())
                        : new Out().put("text", text.accepted());
            case Task.NumberAnswer number ->
                number.tolerance().equals(BigDecimal.ZERO)
                        ? new Out().put("number", Out.number(number.value()))
                        : new Out()
                                .put(
                                        "number",
                                        new Out()
                                                .put("is", number.value())
                                                .put(
                                                        "within",
                                                        number.tolerance().toPlainString())
                                                .flow());
            case Task.ChoiceAnswer choice ->
                new Out()
                        .put(
                                "choice",
                                Out.list(choice.options().stream()
                                        .map(TaskYaml::option)
                                        .toList()));
            case Task.SetAnswer set ->
                new Out()
                        .put(
                                "set",
                                Out.flowList(
                                        set.items().stream().map(TaskYaml::item).toList()));
            case Task.PatternAnswer pattern -> new Out().put("regex", pattern.pattern());
            case Task.StateGoal state -> throw new IllegalArgumentException("state checks are not imported");
        };
    }

    private static Node item(List<String> forms) {
        return forms.size() == 1 ? Out.word(forms.getFirst()) : Out.words(forms);
    }

    private static Node option(Task.Option option) {
        var out = new Out().put("id", option.id()).put("text", option.text());
        return (option.right() ? out.put("right", true) : out).flow();
    }
}
