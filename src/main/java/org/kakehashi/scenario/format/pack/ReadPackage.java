package org.kakehashi.scenario.format.pack;

import java.util.List;
import java.util.Optional;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.yaml.Problems;

/**
 * A package as unpacked or collected.
 *
 * @param pack the package, if there is no error
 * @param problems what is wrong with the archive or the folder, not with the scenario in it
 */
public record ReadPackage(Optional<ScenarioPackage> pack, List<Problem> problems) {
    static ReadPackage of(ScenarioPackage pack, Problems problems) {
        return new ReadPackage(problems.hasErrors() ? Optional.empty() : Optional.of(pack), problems.sorted());
    }
}
