package org.kakehashi.imports.draft;

import java.math.BigDecimal;
import java.util.List;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.format.task.AttachmentsSection;
import org.kakehashi.scenario.format.task.ChoiceAnswers;
import org.kakehashi.scenario.format.task.GoalSection;
import org.kakehashi.scenario.format.task.HintsSection;
import org.kakehashi.scenario.format.task.NumberAnswers;
import org.kakehashi.scenario.format.task.Patterns;
import org.kakehashi.scenario.format.task.TasksSection;
import org.kakehashi.scenario.format.task.TextAnswers;
import org.snakeyaml.engine.v2.nodes.Node;

/** A task as YAML. */
final class TaskYaml {
    private TaskYaml() {}

    static Node of(TaskDraft task) {
        var out = new YamlWriter()
                .put(TasksSection.ID, task.id())
                .put(TasksSection.TITLE, task.title())
                .put(TasksSection.TEXT, task.text());
        out.put(TasksSection.POINTS, task.points());
        if (!task.attachments().isEmpty()) {
            out.put(AttachmentsSection.ATTACHMENTS, task.attachments());
        }
        YamlWriter answer = answer(task.goal());
        out.put(GoalSection.ANSWER, task.goal() instanceof Task.ChoiceAnswer ? answer.block() : answer.flow());
        if (!task.hints().isEmpty()) {
            out.put(
                    HintsSection.HINTS,
                    YamlWriter.list(task.hints().stream().map(TaskYaml::hint).toList()));
        }
        out.put(TasksSection.AFTER, List.copyOf(task.after())).put(TasksSection.EXPLANATION, task.explanation());
        return out.block();
    }

    private static Node hint(TaskDraft.Hint hint) {
        return new YamlWriter()
                .put(HintsSection.COST, hint.cost())
                .put(HintsSection.TEXT, hint.text())
                .block();
    }

    private static YamlWriter answer(Goal goal) {
        return switch (goal) {
            case Task.FlagAnswer flag -> new YamlWriter().put(GoalSection.FLAG, flag.parameter());
            case Task.TextAnswer text ->
                text.accepted().size() == 1
                        ? new YamlWriter().put(TextAnswers.TEXT, text.accepted().getFirst())
                        : new YamlWriter().put(TextAnswers.TEXT, text.accepted());
            case Task.NumberAnswer number ->
                number.tolerance().equals(BigDecimal.ZERO)
                        ? new YamlWriter().put(NumberAnswers.NUMBER, YamlWriter.number(number.value()))
                        : new YamlWriter()
                                .put(
                                        NumberAnswers.NUMBER,
                                        new YamlWriter()
                                                .put(NumberAnswers.IS, number.value())
                                                .put(
                                                        NumberAnswers.WITHIN,
                                                        number.tolerance().toPlainString())
                                                .flow());
            case Task.ChoiceAnswer choice ->
                new YamlWriter()
                        .put(
                                ChoiceAnswers.CHOICE,
                                YamlWriter.list(choice.options().stream()
                                        .map(TaskYaml::option)
                                        .toList()));
            case Task.SetAnswer set ->
                new YamlWriter()
                        .put(
                                TextAnswers.SET,
                                YamlWriter.flowList(
                                        set.items().stream().map(TaskYaml::item).toList()));
            case Task.PatternAnswer pattern -> new YamlWriter().put(Patterns.REGEX, pattern.pattern());
            case Task.StateGoal state -> throw new IllegalArgumentException("state checks are not imported");
        };
    }

    private static Node item(List<String> forms) {
        return forms.size() == 1 ? YamlWriter.word(forms.getFirst()) : YamlWriter.words(forms);
    }

    private static Node option(Task.Option option) {
        var out = new YamlWriter().put(ChoiceAnswers.ID, option.id()).put(ChoiceAnswers.TEXT, option.text());
        return (option.right() ? out.put(ChoiceAnswers.RIGHT, true) : out).flow();
    }
}
