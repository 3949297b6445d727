package org.kakehashi.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.ScenarioPackage;

class BundledScenariosTest {
    @Test
    void theReleaseHasRehearsedExactlyWhatItBrings() throws IOException {
        Set<String> brought = BundledScenarios.all().values().stream()
                .map(ScenarioPackage::digest)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                brought,
                new TreeSet<>(BundledScenarios.rehearsed().stringPropertyNames()),
                "a bundled scenario was changed: let RehearsalTest pass with -Drehearsed.write=true");
    }
}
