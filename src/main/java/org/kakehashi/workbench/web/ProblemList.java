package org.kakehashi.workbench.web;

import java.util.List;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.scenario.format.ReadScenario;

/** What is wrong in a text, for the list beside it. */
public record ProblemList(List<Problem> problems, boolean readable) {
    public static ProblemList of(ReadScenario read) {
        return new ProblemList(read.problems(), read.scenario().isPresent());
    }

    public long errors() {
        return count(Severity.ERROR);
    }

    public long warnings() {
        return count(Severity.WARNING);
    }

    private long count(Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
