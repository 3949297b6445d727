package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.range.RangeState;
import org.kakehashi.range.Ranges;
import org.kakehashi.scenario.Task;

/** What the platform looks at by itself: state tasks that are open, in ranges that are there. */
@ApplicationScoped
class StateTargets {
    record Target(long exerciseId, long teamId, String taskId) {}

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    TeamProgress progress;

    @Inject
    Ranges ranges;

    @Transactional
    List<Target> of(long exerciseId) {
        Exercise exercise = exercises.get(exerciseId);
        if (exercise.isRehearsal()) {
            // It looks by itself, when it has to be so and when it must not be.
            return List.of();
        }
        List<Task> tasks = scenarios.of(exercise).tasks().stream()
                .filter(task -> task.goal() instanceof Task.StateGoal)
                .toList();
        if (tasks.isEmpty()) {
            return List.of();
        }
        return teams.of(exerciseId).stream()
                .filter(team -> isThere(team.id()))
                .flatMap(team -> open(exercise, team, tasks).stream())
                .toList();
    }

    private List<Target> open(Exercise exercise, Team team, List<Task> tasks) {
        TeamTasks done = progress.of(team.id(), exercise);
        return tasks.stream()
                .filter(task -> done.stage(task) == TeamTasks.Stage.OPEN)
                .map(task -> new Target(exercise.id(), team.id(), task.id()))
                .toList();
    }

    private boolean isThere(long teamId) {
        return ranges.of(teamId)
                .filter(range -> range.state() == RangeState.READY || range.state() == RangeState.DEGRADED)
                .isPresent();
    }
}
