package org.kakehashi.control.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.exercise.schedule.Flaw;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamPlan;
import org.kakehashi.scenario.library.OfferedScenario;
import org.kakehashi.site.language.BothZones;
import org.kakehashi.site.language.Text;

/**
 * A scenario of the library, as the form for a new exercise offers it.
 *
 * @param folder its name among all sources
 * @param place where it stands
 * @param minutes the play time that its author meant, 0 if it has errors
 * @param teams how its teams are put together
 * @param usable whether it has no errors
 * @param rehearsed when this very version passed a rehearsal, in both zones
 */
public record ScenarioChoice(
        String folder,
        Text place,
        Text title,
        Text summary,
        int minutes,
        int tasks,
        TeamPlan teams,
        boolean usable,
        Optional<Text> rehearsed,
        List<Problem> problems) {
    static String digest(OfferedScenario found) {
        return found.pack().digest();
    }

    /** @param passed when packages passed their rehearsal, by digest */
    static ScenarioChoice of(OfferedScenario found, Map<String, Instant> passed) {
        Optional<Text> rehearsed =
                Optional.ofNullable(passed.get(digest(found))).map(BothZones::date);
        List<Problem> problems = found.content().problems();
        return found.content()
                .scenario()
                .map(scenario -> of(found, scenario, rehearsed, problems))
                .orElseGet(() -> new ScenarioChoice(
                        found.name(),
                        found.place(),
                        Text.same(found.name()),
                        Text.same(""),
                        0,
                        0,
                        TeamPlan.OPEN,
                        false,
                        Optional.empty(),
                        problems));
    }

    /** People that a team may have here, never more than a team can have seats. */
    public int mostPeople() {
        return Math.min(teams.most(), Flaw.MOST_SEATS);
    }

    private static ScenarioChoice of(
            OfferedScenario found, Scenario scenario, Optional<Text> rehearsed, List<Problem> problems) {
        return new ScenarioChoice(
                found.name(),
                found.place(),
                scenario.title(),
                scenario.summary(),
                scenario.minutes(),
                scenario.tasks().size(),
                scenario.fittingTeams(),
                true,
                rehearsed,
                problems);
    }
}
