package org.kakehashi.play.answers;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.flag.Flags;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.parameter.Parameter;

/** Judges answers; pure. */
public final class AnswerCheck {
    private AnswerCheck() {}

    /**
     * Whether an answer reaches a goal; a state goal is reached by the range alone. An answer that {@link Usable} would
     * have refused reaches none.
     */
    public static boolean reach(Task.Goal goal, TeamValues values, String answer) {
        return switch (goal) {
            case Task.FlagAnswer flag -> Flags.matches(value(values, flag.parameter()), AnswerText.normal(answer));
            case Task.TextAnswer text -> AnswerText.isAmong(text.accepted(), values, AnswerText.folded(answer));
            case Task.NumberAnswer number -> isNear(number, values, answer);
            case Task.ChoiceAnswer choice -> isRightChoice(choice, answer);
            case Task.SetAnswer set -> Items.reach(set, values, answer);
            case Task.PatternAnswer pattern ->
                Pattern.compile(pattern.pattern())
                        .matches(AnswerText.normal(answer).strip());
            case Task.StateGoal state -> false;
        };
    }

    /**
     * What would have been right for a team, part by part, for when play is over; nothing where that cannot be written
     * down: a pattern, the range's state, or a choice, whose options say it themselves.
     */
    public static List<String> right(Task.Goal goal, TeamValues values) {
        return switch (goal) {
            case Task.FlagAnswer flag -> List.of(value(values, flag.parameter()));
            case Task.TextAnswer text -> List.of(forms(text.accepted(), values));
            case Task.NumberAnswer number ->
                List.of(values.fill(number.value())
                        + (number.tolerance().signum() == 0
                                ? ""
                                : " ± " + number.tolerance().toPlainString()));
            case Task.SetAnswer set ->
                set.items().stream().map(item -> forms(item, values)).toList();
            case Task.ChoiceAnswer choice -> List.of();
            case Task.PatternAnswer pattern -> List.of();
            case Task.StateGoal state -> List.of();
        };
    }

    private static String forms(List<String> accepted, TeamValues values) {
        return accepted.stream().map(values::fill).distinct().collect(Collectors.joining(" / "));
    }

    /** The flags among the values of a team and its participants. */
    public static List<String> flags(Scenario scenario, TeamValues values) {
        List<String> names = scenario.parameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().kind() instanceof Parameter.Flag)
                .map(Map.Entry::getKey)
                .toList();
        return Stream.concat(Stream.of(values.byName()), values.bySeat().stream())
                .flatMap(minted -> names.stream().map(minted::get))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether commas separate the parts of a set; not if one of its texts has a comma itself. */
    public static boolean takesCommas(Task.SetAnswer set) {
        return Items.areSeparatedByCommas(set);
    }

    private static boolean isNear(Task.NumberAnswer number, TeamValues values, String answer) {
        String written = values.fill(number.value());
        BigDecimal wanted = Decimals.parse(written)
                .orElseThrow(() -> new IllegalStateException("a number answer is no number: " + written));
        return Decimals.parse(answer)
                .map(given -> given.subtract(wanted).abs().compareTo(number.tolerance()) <= 0)
                .orElse(false);
    }

    private static boolean isRightChoice(Task.ChoiceAnswer choice, String answer) {
        Set<String> right = choice.options().stream()
                .filter(Task.Option::right)
                .map(Task.Option::id)
                .collect(Collectors.toSet());
        return Items.split(answer).equals(right);
    }

    private static String value(TeamValues values, String parameter) {
        return Objects.requireNonNull(values.byName().get(parameter), "every parameter is minted");
    }
}
