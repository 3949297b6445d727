package org.kakehashi.play;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.kakehashi.flag.Flags;
import org.kakehashi.scenario.Parameter;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;

/** Judges answers; pure. */
final class Answers {
    private Answers() {}

    /** Whether an answer reaches a goal; a state goal is reached by the range alone. */
    static boolean reach(Task.Goal goal, TeamValues values, String answer) {
        return switch (goal) {
            case Task.FlagAnswer flag -> Flags.matches(value(values, flag.parameter()), answer);
            case Task.TextAnswer text -> {
                boolean right = false;
                for (String accepted : text.accepted()) {
                    right |= equal(folded(values.fill(accepted)), folded(answer));
                }
                yield right;
            }
            case Task.NumberAnswer number -> throw new UnsupportedOperationException("read soon");
            case Task.ChoiceAnswer choice -> throw new UnsupportedOperationException("read soon");
            case Task.SetAnswer set -> throw new UnsupportedOperationException("read soon");
            case Task.PatternAnswer pattern -> throw new UnsupportedOperationException("read soon");
            case Task.StateGoal state -> false;
        };
    }

    /** Whether an answer is any of the flags among these values. All are compared, whichever it is. */
    static boolean isFlagAmong(Scenario scenario, TeamValues values, String answer) {
        boolean found = false;
        for (Map.Entry<String, Parameter> parameter : scenario.parameters().entrySet()) {
            if (parameter.getValue() instanceof Parameter.Flag) {
                found |= Flags.matches(value(values, parameter.getKey()), answer);
            }
        }
        return found;
    }

    /** Unicode NFKC (full-width becomes ASCII), lower case, single spaces, none around. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static String value(TeamValues values, String parameter) {
        return Objects.requireNonNull(values.byName().get(parameter), "every parameter is minted");
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
