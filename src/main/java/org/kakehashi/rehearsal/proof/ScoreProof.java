package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BiFunction;
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
            all &= log.prove(RehearsalStage.SCORE, team.name(), WORDS.isSolved(task.id()), () -> solved(team, task));
        }
        if (all) {
            int expected = expected(team.scenario());
            log.prove(
                    RehearsalStage.SCORE,
                    team.name(),
                    WORDS.points(expected),
                    () -> exactly(team, expected, WORDS::boardSaysPoints));
        }
    }

    private void solved(RehearsalTeam team, Task task) {
        if (!stateTasks.isSolved(team, task)) {
            String line = task.goal() instanceof Task.StateGoal
                    ? "expect: {solved: " + task.id() + "}"
                    : "submit: " + task.id();
            throw new ProofFailed(WORDS.noStepSolvesTheTask(task.id(), line));
        }
    }

    /**
     * @param otherwise says which points the team has instead
     * @throws ProofFailed unless the team has these points now
     */
    void exactly(RehearsalTeam team, int expected, BiFunction<Integer, Integer, Text> otherwise) {
        int came = QuarkusTransaction.requiringNew().call(() -> {
            Team row = teams.findById(team.teamId());
            return progress.points(row, exercises.get(team.exercise().id()));
        });
        if (came != expected) {
            throw new ProofFailed(otherwise.apply(came, expected));
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
