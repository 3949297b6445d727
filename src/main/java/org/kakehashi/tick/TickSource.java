package org.kakehashi.tick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.due.DueSource;
import org.kakehashi.exercise.due.Handover;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.timeline.Due;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.scenario.AttackDefencePlan;

/**
 * The one authority over ticks. What was missed, by an outage or a jump of the clock, is void for everybody and is not made
 * up for; the next tick begins when it is due.
 */
@ApplicationScoped
class TickSource implements DueSource {
    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    TickChanges changes;

    @Inject
    Lateness lateness;

    @Override
    public String owner() {
        return TickSchedule.OWNER;
    }

    @Override
    public List<Due> dues(Exercise exercise, ExerciseClock clock) {
        return plays(exercise) ? schedule(exercise, clock).dues() : List.of();
    }

    @Override
    public Outcome hand(Handover handover) {
        Exercise exercise = handover.exercise();
        ExerciseClock clock = exercises.clock(exercise);
        changes.end(exercise, TickChanges.Ending.IN_TIME, handover.now());
        if (TickSchedule.isEnd(handover.due())) {
            return Outcome.DONE;
        }
        int tick = TickSchedule.tickOf(handover.due());
        if (schedule(exercise, clock).isMissed(tick, clock.elapsed(handover.now()))) {
            String reason = handover.leapt() ? "jump" : "outage";
            changes.miss(exercise, tick, reason, handover.now());
            lateness.voided(reason);
            return Outcome.VOID;
        }
        changes.open(exercise, tick, handover.now());
        lateness.began(exercise.id(), handover.late());
        return handover.late().compareTo(Duration.ofSeconds(1)) < 0 ? Outcome.DONE : Outcome.LATE;
    }

    /** An instructor may end an exercise in the middle of a tick; time that is up ends its last one as any other. */
    void moved(@Observes Lifecycle.Moved move) {
        if (move.to() == ExerciseState.ENDED && move.from() != ExerciseState.ENDED) {
            Exercise exercise = exercises.get(move.exerciseId());
            if (plays(exercise)) {
                ExerciseClock clock = exercises.clock(exercise);
                boolean inTime = clock.elapsed(Instant.MAX).compareTo(clock.limit(Instant.MAX)) >= 0;
                changes.end(
                        exercise, inTime ? TickChanges.Ending.IN_TIME : TickChanges.Ending.CUT_SHORT, exercises.now());
            }
        }
    }

    private boolean plays(Exercise exercise) {
        return exercise.isPublic()
                && scenarios
                        .ifReadable(exercise)
                        .filter(scenario -> scenario.attackDefence().isPlayed())
                        .isPresent();
    }

    private AttackDefencePlan plan(Exercise exercise) {
        return scenarios.of(exercise).attackDefence();
    }

    private TickSchedule schedule(Exercise exercise, ExerciseClock clock) {
        return TickSchedule.of(plan(exercise).ticks(), clock.limit(Instant.MAX));
    }
}
