package org.kakehashi.exercise.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.timeline.Due;
import org.kakehashi.exercise.timeline.ExerciseClock;

/** Ends exercises whose play time is used up. Late or not, the end is recorded when it was due. */
@ApplicationScoped
class TimeIsUp implements DueSource {
    @Inject
    Lifecycle lifecycle;

    @Override
    public String owner() {
        return "time-up";
    }

    @Override
    public List<Due> dues(Exercise exercise, ExerciseClock clock) {
        return List.of(new Due(owner(), "end", clock.limit(Instant.MAX)));
    }

    @Override
    public Outcome hand(Handover handover) {
        lifecycle.endIfTimeIsUp(handover.exercise().id());
        return Outcome.DONE;
    }
}
