package org.kakehashi.scenario.library;

import java.util.List;

/** A place, beside the folder of the library, that offers scenarios which exercises can be made from. */
public interface ScenarioSource {
    /** Everything that it offers. */
    List<OfferedScenario> all();
}
