package org.kakehashi.scenario.file.task;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.NumberAnswer;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.file.field.Fields;
import org.kakehashi.scenario.file.field.References;
import org.kakehashi.scenario.file.field.Shape;
import org.kakehashi.scenario.file.field.Values;
import org.kakehashi.scenario.file.yaml.Marked.Entries;
import org.kakehashi.scenario.file.yaml.Marked.Scalar;
import org.kakehashi.scenario.file.yaml.Problems;
import org.kakehashi.scenario.parameter.Parameter;

/** {@code number} of an answer: a decimal number or a parameter that is one, perhaps with a tolerance. */
final class NumberAnswers {
    static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

    private final Problems problems;
    private final Values values;
    private final References references;

    NumberAnswers(Problems problems, References references) {
        this.problems = problems;
        this.values = new Values(problems);
        this.references = references;
    }

    Goal read(Fields answer) {
        if (answer.value("number").orElse(null) instanceof Entries) {
            Fields number = answer.fields("number", Shape.NUMBER);
            return new NumberAnswer(value(number, "is"), within(number));
        }
        return new NumberAnswer(value(answer, "number"), BigDecimal.ZERO);
    }

    private String value(Fields fields, String key) {
        Scalar number = fields.written(key);
        Matcher reference = TeamValues.REFERENCE.matcher(number.value());
        references.check(number);
        if (reference.matches()) {
            references
                    .kindOf(reference.group(1))
                    .filter(kind -> !isNumber(kind))
                    .ifPresent(kind -> problems.error(
                            number.at(),
                            "The parameter \"" + reference.group(1) + "\" is no number.",
                            "パラメーター「" + reference.group(1) + "」は数値ではありません。"));
        } else if (!number.isBlank() && !DECIMAL.matcher(number.value()).matches()) {
            values.wrong(
                    number, key, "a number such as 42 or 0.5, or one ${parameter}", " 42 や 0.5 のような数、または ${パラメーター} 一つ");
        }
        return number.value();
    }

    private static boolean isNumber(Parameter kind) {
        return switch (kind) {
            case Parameter.Number number -> true;
            case Parameter.Port port -> true;
            case Parameter.Choose(List<String> options) ->
                options.stream().allMatch(option -> DECIMAL.matcher(option).matches());
            default -> false;
        };
    }

    private BigDecimal within(Fields number) {
        Scalar within = number.written("within");
        if (DECIMAL.matcher(within.value()).matches() && !within.value().startsWith("-")) {
            return new BigDecimal(within.value());
        }
        if (!within.isBlank()) {
            values.wrong(within, "within", "a number that is not negative, such as 0.5", " 0.5 のような0以上の数");
        }
        return BigDecimal.ZERO;
    }
}
