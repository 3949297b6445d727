package org.kakehashi.tick.checker.conformance;

import static org.kakehashi.tick.words.CheckerWords.WORDS;

import java.util.Set;
import java.util.stream.Collectors;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.site.language.Text;

/**
 * One case and what came of it.
 *
 * @param what the checker has to do
 * @param expected verdicts, any of which is right; empty where there is no verdict
 * @param was the verdict, or another word for what happened
 * @param said by the checker, or why there is no verdict; may be empty
 */
public record Finding(Text what, Set<CheckVerdict> expected, String was, boolean passed, String said) {
    public Text line() {
        String wanted = expected.isEmpty()
                ? "-"
                : expected.stream().map(CheckVerdict::name).sorted().collect(Collectors.joining(" / "));
        return passed ? WORDS.asExpected(what, was) : WORDS.notAsExpected(what, wanted, was, said);
    }
}
