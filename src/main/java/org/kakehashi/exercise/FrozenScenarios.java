package org.kakehashi.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.file.ScenarioReader;

/** The scenarios of exercises as frozen at scheduling, parsed once. */
@ApplicationScoped
public class FrozenScenarios {
    private final Map<String, Scenario> byDigest = new ConcurrentHashMap<>();

    public Scenario of(Exercise exercise) {
        Exercise.FrozenText text = exercise.scenario();
        return byDigest.computeIfAbsent(
                text.digest(), digest -> ScenarioReader.read(text.source()).orThrow());
    }

    /** The scenario's parameters as minted for one team. */
    public TeamValues valuesOf(Exercise exercise, Team team) {
        return TeamValues.mint(of(exercise), exercise.secret(), team.valueKey());
    }
}
