package org.kakehashi.scenario.format.task;

import static org.kakehashi.scenario.words.TaskWords.WORDS;

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
            problems.error(pattern.at(), WORDS.patternHasAtMostCharacters(Limits.LONGEST_PATTERN));
        } else if (TeamValues.REFERENCE.matcher(pattern.value()).find()) {
            problems.error(pattern.at(), WORDS.patternCannotNameParameters());
        } else if (!pattern.isBlank()) {
            compile(pattern);
        }
        return new PatternAnswer(pattern.value());
    }

    private void compile(Scalar pattern) {
        try {
            if (Pattern.compile(pattern.value()).matches("")) {
                problems.warning(pattern.at(), WORDS.patternAcceptsAnEmptyAnswer(Values.shown(pattern)));
            }
        } catch (PatternSyntaxException e) {
            problems.error(
                    pattern.at(),
                    WORDS.isNotAPatternInRe2Syntax(Values.shown(pattern), e.getDescription(), e.getPattern()));
        }
    }
}
