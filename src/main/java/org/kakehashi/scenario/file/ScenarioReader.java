package org.kakehashi.scenario.file;

import java.util.List;
import java.util.Optional;

/** Reads {@code scenario.yaml}. */
public final class ScenarioReader {
    private ScenarioReader() {}

    /** Reads a scenario text and says everything that is wrong with it. */
    public static ReadScenario read(String yaml) {
        return new ReadScenario(Optional.empty(), List.of());
    }
}
