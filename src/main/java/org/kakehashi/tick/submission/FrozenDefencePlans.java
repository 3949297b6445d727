package org.kakehashi.tick.submission;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.scenario.AttackDefencePlan;

/** As the scenario says that was frozen into the exercise. */
@ApplicationScoped
@DefaultBean
class FrozenDefencePlans implements DefencePlans {
    @Inject
    FrozenScenarios scenarios;

    @Override
    public AttackDefencePlan of(Exercise exercise) {
        return scenarios.of(exercise).attackDefence();
    }
}
