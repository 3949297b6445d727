package org.kakehashi.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.play.TeamProgress;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan.Dimension;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/** Proves that the solution solved every task and gave exactly the points that it is worth. */
@ApplicationScoped
class Score {
    @Inject
    Reaching reaching;

    @Inject
    TeamProgress progress;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    void of(Cast cast, Protocol protocol) {
        boolean all = true;
        for (Task task : cast.scenario().tasks()) {
            all &= protocol.prove(
                    Stage.SCORE,
                    cast.name(),
                    new Text("“" + task.id() + "” is solved", "「" + task.id() + "」が解決済みであること"),
                    () -> solved(cast, task));
        }
        if (all) {
            int expected = expected(cast.scenario());
            protocol.prove(
                    Stage.SCORE,
                    cast.name(),
                    new Text(expected + " points", "得点が" + expected + "点であること"),
                    () -> exactly(cast, expected));
        }
    }

    private void solved(Cast cast, Task task) {
        if (!reaching.isSolved(cast, task)) {
            throw new NotProven(
                    "No step of the rehearsal solves the task “" + task.id() + "”. Add one with “"
                            + (task.goal() instanceof Task.StateGoal ? "expect: {solved: " : "submit: ") + task.id()
                            + (task.goal() instanceof Task.StateGoal ? "}”." : "”."),
                    "リハーサル（rehearsal）に、課題「" + task.id() + "」を解く手順がありません。「"
                            + (task.goal() instanceof Task.StateGoal ? "expect: {solved: " : "submit: ") + task.id()
                            + (task.goal() instanceof Task.StateGoal ? "}" : "") + "」の手順を追加してください。");
        }
    }

    private void exactly(Cast cast, int expected) {
        int came = io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> {
            Team team = teams.findById(cast.teamId());
            return progress.points(team, exercises.get(cast.exercise().id()), exercises.now());
        });
        if (came != expected) {
            throw new NotProven(
                    "The board says " + came + " points; the tasks are worth " + expected + " without hints.",
                    "スコアボードは" + came + "点ですが、ヒントなしの合計は" + expected + "点です。");
        }
    }

    /** What all tasks are worth by their weights, computed on its own way from the scenario alone. */
    static int expected(Scenario scenario) {
        return scenario.tasks().stream()
                .mapToInt(task -> Math.round(task.points() * weight(scenario, task) / 100f))
                .sum();
    }

    private static int weight(Scenario scenario, Task task) {
        return scenario.scoring().dimensions().stream()
                .filter(dimension -> dimension.id().equals(task.dimension()))
                .mapToInt(Dimension::weight)
                .findFirst()
                .orElse(100);
    }
}
