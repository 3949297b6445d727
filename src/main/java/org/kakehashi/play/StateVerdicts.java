package org.kakehashi.play;

import static org.kakehashi.play.words.PlayWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.SubmissionWindow;
import org.kakehashi.exercise.frozen.FrozenScenarios;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.scenario.Expect;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.site.Refused;

/** The two transactions around a look at the range: may it be looked at, and what follows if all checks hold. */
@ApplicationScoped
class StateVerdicts {
    /** The refusal to check the range for a task that an answer solves. */
    public static class TaskNeedsAnAnswer extends Refused {
        TaskNeedsAnAnswer() {
            super(Reason.INVALID, WORDS.thisTaskIsSolvedByAnAnswer());
        }
    }

    @Inject
    SubmissionWindow window;

    @Inject
    Exercises exercises;

    @Inject
    FrozenScenarios scenarios;

    @Inject
    TeamProgress progress;

    @Inject
    Teams teams;

    @Inject
    Ledger ledger;

    /**
     * The task if its state may be looked at now.
     *
     * @throws Refused if there is no such task, it is not open, or the exercise does not run
     */
    @Transactional
    Asked ask(long exerciseId, long teamId, String taskId) {
        SubmissionWindow.Moment moment = window.pass(exerciseId);
        TeamTasks tasks = progress.of(teamId, moment.exercise());
        Task task = tasks.open(taskId);
        if (!(task.goal() instanceof Task.StateGoal goal)) {
            throw new TaskNeedsAnAnswer();
        }
        return new Asked(tasks, task, filled(goal, values(moment.exercise(), teamId)));
    }

    /**
     * What a task asks for, wherever it stands.
     *
     * @throws Refused if there is no such task, or it is not solved by state
     */
    @Transactional
    Goal goal(long exerciseId, long teamId, String taskId) {
        Exercise exercise = exercises.get(exerciseId);
        Scenario scenario = scenarios.of(exercise);
        if (!(scenario.task(taskId).orElseThrow(Refused::notFound).goal() instanceof Task.StateGoal goal)) {
            throw new TaskNeedsAnAnswer();
        }
        return new Goal(scenario, filled(goal, values(exercise, teamId)));
    }

    /** @param goal with the team's values filled in */
    record Goal(Scenario scenario, Task.StateGoal goal) {}

    private TeamValues values(Exercise exercise, long teamId) {
        return scenarios.valuesOf(exercise, teams.findById(teamId));
    }

    private static Task.StateGoal filled(Task.StateGoal goal, TeamValues values) {
        return new Task.StateGoal(
                goal.checks().stream()
                        .map(check -> new Task.StateCheck(
                                check.label(),
                                check.from(),
                                check.run().stream().map(values::fill).toList(),
                                new Expect(
                                        check.expect().exit(),
                                        values.fill(check.expect().output()))))
                        .toList(),
                goal.everySeconds());
    }

    /** @param goal with the team's values filled in */
    record Asked(TeamTasks tasks, Task task, Task.StateGoal goal) {
        boolean isSolved() {
            return tasks.isSolved(task);
        }
    }

    /**
     * Records that all checks of a task hold, once for each team.
     *
     * @param participantId who asked for the look, 0 if the platform looked by itself
     * @throws Refused if the exercise does not run any more
     */
    @Transactional
    void reached(long exerciseId, long teamId, long participantId, String taskId) {
        SubmissionWindow.Moment moment = window.pass(exerciseId);
        progress.of(teamId, moment.exercise()).open(taskId);
        ledger.append(
                exerciseId,
                new Fact.TaskSolved(teamId, participantId, new FactTime(moment.now(), moment.elapsed()), taskId));
    }
}
