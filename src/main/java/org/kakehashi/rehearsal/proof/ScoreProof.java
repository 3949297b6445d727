package org.kakehashi.rehearsal.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.team.Team;
import org.kakehashi.exercise.team.Teams;
import org.kakehashi.play.TeamProgress;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.ScoringPlan.Dimension;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/** Proves that the solution solved every task and gave exactly the points that it is worth. */
@ApplicationScoped
public class ScoreProof {
    @Inject
    StateTaskProof stateTasks;

    @Inject
    TeamProgress progress;

    @Inject
    Exercises exercises;

    @Inject
    Teams teams;

    public void of(RehearsalTeam team, RehearsalLog log) {
        boolean all = true;
        for (Task task : team.scenario().tasks()) {
            all &= log.prove(
                    RehearsalStage.SCORE,
                    team.name(),
                    new Text("“" + task.id() + "” is solved", "「" + task.id() + "」が解決済みであること"),
                    () -> solved(team, task));
        }
        if (all) {
            int expected = expected(team.scenario());
            log.prove(
                    RehearsalStage.SCORE,
                    team.name(),
                    new Text(expected + " points", "得点が" + expected + "点であること"),
                    () -> exactly(team, expected));
        }
    }

    private void solved(RehearsalTeam team, Task task) {
        if (!stateTasks.isSolved(team, task)) {
            throw new ProofFailed(
                    "No step of the rehearsal solves the task “" + task.id() + "”. Add one with “"
                            + (task.goal() instanceof Task.StateGoal ? "expect: {solved: " : "submit: ") + task.id()
                            + (task.goal() instanceof Task.StateGoal ? "}”." : "”."),
                    "リハーサル（rehearsal）に、課題「" + task.id() + "」を解く手順がありません。「"
                            + (task.goal() instanceof Task.StateGoal ? "expect: {solved: " : "submit: ") + task.id()
                            + (task.goal() instanceof Task.StateGoal ? "}" : "") + "」の手順を追加してください。");
        }
    }

    private void exactly(RehearsalTeam team, int expected) {
        int came = io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().call(() -> {
            Team row = teams.findById(team.teamId());
            return progress.points(row, exercises.get(team.exercise().id()));
        });
        if (came != expected) {
            throw new ProofFailed(
                    "The board says " + came + " points; the tasks are worth " + expected + " without hints.",
                    "スコアボードは" + came + "点ですが、ヒントなしの合計は" + expected + "点です。");
        }
    }

    /** What all tasks are worth by their weights, computed on its own way from the scenario alone. */
    public static int expected(Scenario scenario) {
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
