package org.kakehashi.range;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.schedule.Schedule;
import org.kakehashi.exercise.team.Region;
import org.kakehashi.scenario.FirstContact;

@QuarkusTest
class LifecycleUpdatesTest {
    @Inject
    Schedule schedule;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Exercises exercises;

    @Inject
    LifecycleUpdates reports;

    @Test
    void anExerciseWhoseRangesAreStillToBePlannedIsNotReady() {
        Exercise exercise = schedule.create(
                "Reports", FirstContact.source(), 30, List.of(new Schedule.NewTeam("Lyon", Region.EU, 1)));
        lifecycle.deploy(exercise.id(), "test");
        reports.send();
        ExerciseState state = QuarkusTransaction.requiringNew()
                .call(() -> exercises.get(exercise.id()).state());
        assertEquals(ExerciseState.DEPLOYING, state);
    }
}
