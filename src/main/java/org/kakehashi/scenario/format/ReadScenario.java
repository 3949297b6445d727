package org.kakehashi.scenario.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.Scenario;

/** A scenario text as read: the scenario if there is no error, and every problem found. */
public record ReadScenario(Optional<Scenario> scenario, List<Problem> problems) {
    /** The scenario of a text that was read before without errors; anything else is a defect of the platform. */
    public Scenario orThrow() {
        return scenario.orElseThrow(() -> new IllegalStateException(problems.stream()
                .map(problem -> problem.line() + ":" + problem.column() + " "
                        + problem.text().en())
                .collect(Collectors.joining("\n"))));
    }
}
