package org.kakehashi.scenario.format.task;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.kakehashi.scenario.Task.Goal;
import org.kakehashi.scenario.Task.PatternAnswer;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.format.core.Fields;
import org.kakehashi.scenario.format.core.Key;
import org.kakehashi.scenario.format.core.Limits;
import org.kakehashi.scenario.format.core.Types;
import org.kakehashi.scenario.format.core.Values;
import org.kakehashi.scenario.format.yaml.Marked.Scalar;
import org.kakehashi.scenario.format.yaml.Problems;

/** {@code regex} of an answer: a pattern in RE2 syntax that the whole answer must match. */
public final class Patterns {
    public static final Key<Scalar> REGEX = Key.optional(
            "regex", Types.WORD.as("type", "string", "pattern", "\\S", "maxLength", Limits.LONGEST_PATTERN));

    private final Problems problems;

    Patterns(Problems problems) {
        this.problems = problems;
    }

    Goal read(Fields answer) {
        Scalar pattern = answer.get(REGEX);
        if (pattern.value().length() > Limits.LONGEST_PATTERN) {
            problems.error(
                    pattern.at(),
                    "A pattern has at most " + Limits.LONGEST_PATTERN + " characters.",
                    "正規表現は" + Limits.LONGEST_PATTERN + "文字までです。");
        } else if (TeamValues.REFERENCE.matcher(pattern.value()).find()) {
            problems.error(
                    pattern.at(),
                    "A pattern cannot name parameters; write an answer with \"text\" for that.",
                    "正規表現の中でパラメーターは使えません。「text」の解答を使ってください。");
        } else if (!pattern.isBlank()) {
            compile(pattern);
        }
        return new PatternAnswer(pattern.value());
    }

    private void compile(Scalar pattern) {
        try {
            if (Pattern.compile(pattern.value()).matches("")) {
                problems.warning(
                        pattern.at(),
                        "The pattern \"" + Values.shown(pattern) + "\" accepts an empty answer.",
                        "正規表現「" + Values.shown(pattern) + "」は空の解答も正解にします。");
            }
        } catch (PatternSyntaxException e) {
            problems.error(
                    pattern.at(),
                    "\"" + Values.shown(pattern) + "\" is not a pattern in RE2 syntax: " + e.getDescription() + ": "
                            + e.getPattern() + ".",
                    "「" + Values.shown(pattern) + "」はRE2の正規表現として読めません（" + e.getDescription() + "：" + e.getPattern()
                            + "）。先読み・後方参照は使えません。");
        }
    }
}
