package org.kakehashi.scenario.format;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.kakehashi.scenario.AttackDefencePlan;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.ScoringPlan;
import org.kakehashi.site.language.Text;

/**
 * A model as text, one value a line under the name of its component. Empty values are left out, so that what a later
 * release adds to the model does not change how it prints what was written before.
 */
final class ModelText {
    private final StringBuilder out = new StringBuilder();

    private ModelText() {}

    static String of(Record model) {
        var text = new ModelText();
        text.fields(model, "");
        return text.out.toString();
    }

    private void fields(Record value, String indent) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            named(component.getName(), component(value, component), indent);
        }
    }

    private void named(String name, Object value, String indent) {
        if (!isEmpty(value)) {
            out.append(indent).append(name).append(':');
            value(value, indent + "  ");
        }
    }

    private void value(Object value, String indent) {
        switch (value) {
            case Optional<?> optional -> value(optional.orElseThrow(), indent);
            case Map<?, ?> map -> {
                out.append('\n');
                inOrder(map).forEach((key, each) -> {
                    out.append(indent).append(key).append(':');
                    value(each, indent + "  ");
                });
            }
            case Collection<?> list
            when list.stream().allMatch(each -> each instanceof String || each instanceof Number) ->
                line(list.stream()
                        .map(each -> each instanceof String text ? quoted(text) : each)
                        .toList());
            case List<?> list -> {
                out.append('\n');
                IntStream.range(0, list.size()).forEach(i -> {
                    out.append(indent).append('[').append(i).append("]");
                    value(list.get(i), indent + "  ");
                });
            }
            case Text text -> {
                line("");
                text.byTag().forEach((tag, words) -> named(tag, words, indent));
            }
            case Record inner -> {
                line(kind(inner));
                fields(inner, indent);
            }
            case Bytes bytes -> line(bytes.size() + " bytes " + HexFormat.of().toHexDigits(bytes.hashCode()));
            case String text -> line(quoted(text));
            default -> line(value);
        }
    }

    /** In the order written where there is one; maps by constant have none of their own. */
    private static Map<?, ?> inOrder(Map<?, ?> map) {
        return map.keySet().stream().allMatch(Enum.class::isInstance) ? new TreeMap<>(map) : map;
    }

    private void line(Object value) {
        out.append((" " + value).stripTrailing()).append('\n');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** Which of several kinds a value is; the name of a class that has no other beside it may change. */
    private static String kind(Record value) {
        boolean oneOfSeveral = Arrays.stream(value.getClass().getInterfaces()).anyMatch(Class::isSealed);
        return oneOfSeveral ? value.getClass().getSimpleName() : "";
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case String text -> text.isEmpty();
            case Text text -> text.isEmpty();
            case Optional<?> optional -> optional.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Collection<?> list -> list.isEmpty();
            case Boolean on -> !on;
            case AttackDefencePlan plan -> plan.equals(AttackDefencePlan.NONE);
            case ScoringPlan.Competition competition -> competition.equals(ScoringPlan.Competition.STANDARD);
            case RehearsalStep.Command command -> command.equals(RehearsalStep.Command.NONE);
            case RehearsalStep.Submission submission -> submission.equals(RehearsalStep.Submission.NONE);
            case RehearsalStep.Outcome outcome -> outcome.equals(RehearsalStep.Outcome.NONE);
            default -> false;
        };
    }

    private static Object component(Record value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
