package org.kakehashi.scenario.library;

import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.ReadScenario;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.site.language.Text;

/**
 * A scenario that an exercise can be made from.
 *
 * @param name names it among all sources, as forms send it
 * @param place where it stands, for people
 * @param content what it says, with all its problems
 */
public record OfferedScenario(String name, Text place, ScenarioPackage pack, ReadScenario content) {
    static OfferedScenario of(ScenarioFolder folder) {
        return new OfferedScenario(
                folder.name(), Text.same("scenarios/" + folder.name()), folder.pack(), folder.content());
    }
}
