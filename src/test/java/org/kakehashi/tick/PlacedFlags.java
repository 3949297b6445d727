package org.kakehashi.tick;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.SampleExercise;
import org.kakehashi.exercise.TimeChanges;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.timeline.ExerciseClock.Kind;
import org.kakehashi.exercise.timeline.TimeChange;

/** Duels with places of flags as checkers would have told them, for tests of what is told to players. */
@ApplicationScoped
public class PlacedFlags {
    @Inject
    SampleExercise samples;

    @Inject
    Placements placements;

    @Inject
    Lifecycle lifecycle;

    @Inject
    TimeChanges timeChanges;

    @Inject
    Exercises exercises;

    /** In its first tick. */
    public SampleExercise.Made duel() {
        SampleExercise.Made duel = samples.schedule("Duel", TickSourceTest.DUEL, 120);
        samples.startedSecondsAgo(duel.id(), 1);
        awaitTick(duel.id(), 0);
        return duel;
    }

    /** Says that a team's flag of a store was placed, and where. */
    @Transactional
    public void place(Team team, int tick, String store, String info) {
        placements.update(
                team.exerciseId(),
                List.of(new Placement(tick, team.id(), "hanko", store, Placement.State.PLACED, info)));
    }

    /** Goes on to a tick, each of which lasts ten minutes. */
    public void goOn(long exercise, int tick) {
        Duration elapsed = read(exercise);
        lifecycle.pause(exercise, "test");
        timeChanges.change(
                exercise,
                new TimeChange(
                        Kind.JUMP, Duration.ofMinutes(10L * tick).plusSeconds(5).minus(elapsed)),
                exercises.clock(exercise).moves().size(),
                "test",
                "because");
        lifecycle.resume(exercise, "test");
        awaitTick(exercise, tick);
    }

    @Transactional
    Duration read(long exercise) {
        return exercises.clock(exercise).elapsed(exercises.now());
    }

    private void awaitTick(long exercise, int tick) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> placements.of(exercise).stream().anyMatch(flag -> flag.tick() == tick));
    }
}
