package org.kakehashi.tick.submission;

import org.kakehashi.exercise.Exercise;
import org.kakehashi.scenario.AttackDefencePlan;

/** What teams defend and attack in an exercise. */
interface DefencePlans {
    AttackDefencePlan of(Exercise exercise);
}
