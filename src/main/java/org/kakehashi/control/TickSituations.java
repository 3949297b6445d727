package org.kakehashi.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.range.engine.EnginePreflight;
import org.kakehashi.tick.Lateness;

/** Finds how ticks go, for templates: {@code inject:ticks}. */
@Named("ticks")
@ApplicationScoped
public class TickSituations {
    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    Lateness lateness;

    @Inject
    EnginePreflight engine;

    /** @return empty for an exercise without services */
    public Optional<TickSituation> of(long exerciseId) {
        return scenarios
                .ifReadable(exercises.get(exerciseId))
                .map(scenario -> scenario.attackDefence())
                .filter(plan -> plan.isPlayed())
                .map(plan -> new TickSituation(
                        Duration.ofSeconds(plan.ticks().seconds()), lateness.of(exerciseId), obstacles()));
    }

    private List<EnginePreflight.Finding> obstacles() {
        return engine.look().stream()
                .filter(finding -> finding.level() == EnginePreflight.Level.NO_SERVICES)
                .toList();
    }
}
