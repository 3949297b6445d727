package org.kakehashi.control.web;

import java.util.List;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.file.ScenarioFolder;
import org.kakehashi.site.language.Text;

/**
 * A scenario of the library, as the form for a new exercise offers it.
 *
 * @param minutes the play time that its author meant, 0 if it has errors
 * @param usable whether it has no errors
 */
public record ScenarioChoice(
        String folder, Text title, Text summary, int minutes, int tasks, boolean usable, List<Problem> problems) {
    static ScenarioChoice of(ScenarioFolder found) {
        List<Problem> problems = found.content().problems();
        return found.content()
                .scenario()
                .map(scenario -> of(found.name(), scenario, problems))
                .orElseGet(() -> new ScenarioChoice(
                        found.name(), Text.same(found.name()), Text.same(""), 0, 0, false, problems));
    }

    private static ScenarioChoice of(String folder, Scenario scenario, List<Problem> problems) {
        return new ScenarioChoice(
                folder,
                scenario.title(),
                scenario.summary(),
                scenario.minutes(),
                scenario.tasks().size(),
                true,
                problems);
    }
}
