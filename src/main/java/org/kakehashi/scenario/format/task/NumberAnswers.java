package org.kakehashi.scenario.format.task;

import static org.kakehashi.scenario.words.TaskWords.WORDS;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.NumberAnswer;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.References;
import org.kakehashi.scenario.format.core.Section;
import org.kakehashi.scenario.format.core.Type;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked;
import org.kakehashi.scenario.format.yaml.Marked.Entries;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.scenario.parameter.Parameter;

/** {@code number} of an answer: a decimal number or a parameter that is one, perhaps with a tolerance. */
public final class NumberAnswers {
    static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

    /** A number, or a parameter that is one. */
    private static final Type<Scalar> NUMBER_OR_PARAMETER = Types.WRITTEN
            .as(
                    "type",
                    List.of("number", "string"),
                    "pattern",
                    "^(" + DECIMAL.pattern() + "|\\$\\{[a-z][a-z0-9_-]*\\})$")
            .shared("decimal");

    private static final Section TOLERANT = Section.named("number");
    public static final Key<Scalar> IS = TOLERANT.required("is", NUMBER_OR_PARAMETER);
    public static final Key<Scalar> WITHIN =
            TOLERANT.optional("within", Types.WRITTEN.as("type", "number", "minimum", 0));

    public static final Key<Marked> NUMBER =
            Key.optional("number", Types.oneOf(NUMBER_OR_PARAMETER, Types.section(TOLERANT)));

    private final Problems problems;
    private final Values values;
    private final References references;

    NumberAnswers(Problems problems, References references) {
        this.problems = problems;
        this.values = new Values(problems);
        this.references = references;
    }

    Goal read(Fields answer) {
        Marked value = answer.get(NUMBER);
        if (value instanceof Entries) {
            Fields number = Fields.of(value, NUMBER.name(), TOLERANT, problems);
            return new NumberAnswer(checked(number.get(IS), IS), within(number));
        }
        return new NumberAnswer(checked(values.written(value, NUMBER.name()), NUMBER), BigDecimal.ZERO);
    }

    private String checked(Scalar number, Key<?> key) {
        Matcher reference = TeamValues.REFERENCE.matcher(number.value());
        references.check(number);
        if (reference.matches()) {
            references
                    .kindOf(reference.group(1))
                    .filter(kind -> !isNumber(kind))
                    .ifPresent(kind -> problems.error(number.at(), WORDS.parameterIsNoNumber(reference.group(1))));
        } else if (!number.isBlank() && !DECIMAL.matcher(number.value()).matches()) {
            values.wrong(number, key.name(), WORDS.numberSuchAs42Or05());
        }
        return number.value();
    }

    private static boolean isNumber(Parameter kind) {
        return switch (kind.kind()) {
            case Parameter.Number number -> true;
            case Parameter.Port port -> true;
            case Parameter.Choose(List<String> options) ->
                options.stream().allMatch(option -> DECIMAL.matcher(option).matches());
            default -> false;
        };
    }

    private BigDecimal within(Fields number) {
        Scalar within = number.get(WITHIN);
        if (DECIMAL.matcher(within.value()).matches() && !within.value().startsWith("-")) {
            return new BigDecimal(within.value());
        }
        if (!within.isBlank()) {
            values.wrong(within, WITHIN.name(), WORDS.numberThatIsNotNegative());
        }
        return BigDecimal.ZERO;
    }
}
