package org.kakehashi.scenario.format.topology;

import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.site.language.Text;

/** Errors of a text that an earlier one did not have; where they stand does not count. */
final class NewErrors {
    private NewErrors() {}

    static List<Problem> between(ReadScenario before, ReadScenario after) {
        List<Text> known =
                new ArrayList<>(errors(before).stream().map(Problem::text).toList());
        List<Problem> fresh = errors(after);
        return errors(before).size() < fresh.size() || known.isEmpty()
                ? fresh.stream()
                        .filter(problem -> !known.remove(problem.text()))
                        .toList()
                : List.of();
    }

    private static List<Problem> errors(ReadScenario read) {
        return read.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }
}
