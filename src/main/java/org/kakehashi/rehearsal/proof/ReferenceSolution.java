package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/** Plays the reference solution for one team, step by step; a step that fails ends it, as the next ones build on it. */
@ApplicationScoped
public class ReferenceSolution {
    @Inject
    StepCommands commands;

    @Inject
    ServiceProof services;

    @Inject
    AnswerProof answers;

    @Inject
    StateTaskProof stateTasks;

    @Inject
    ScoreProof score;

    public void of(RehearsalTeam team, List<RehearsalTeam> all, RehearsalLog log) {
        Set<String> answered = new HashSet<>();
        int number = 0;
        for (RehearsalStep step : team.scenario().rehearsal()) {
            number++;
            if (!step(team, all, log, step, number, answered)) {
                return;
            }
        }
    }

    private boolean step(
            RehearsalTeam team,
            List<RehearsalTeam> all,
            RehearsalLog log,
            RehearsalStep step,
            int number,
            Set<String> answered) {
        if (step.service().isPresent()) {
            return services.of(team, all, log, step, number);
        }
        var output = new StringBuilder();
        boolean ran = step.command().run().isEmpty()
                || log.prove(
                        RehearsalStage.PLAY,
                        team.name(),
                        StepCommands.words(step, number),
                        () -> output.append(commands.run(team, step)));
        if (!ran) {
            return false;
        }
        if (!step.submission().task().isEmpty()) {
            Task task = team.scenario().task(step.submission().task()).orElseThrow();
            String answer =
                    step.submission().answer().isEmpty() ? output.toString().strip() : answers.filled(team, step);
            if (answered.add(task.id())) {
                log.prove(
                        RehearsalStage.BEFORE,
                        team.name(),
                        WORDS.acceptsNoWrongAnswer(task.id()),
                        () -> answers.refused(team, all, task));
            }
            Text judged = step.submission().wrong()
                    ? WORDS.stepIsJudgedWrong(number, task.id())
                    : WORDS.stepSolvesByItsAnswer(number, task.id());
            if (!log.prove(
                    RehearsalStage.PLAY,
                    team.name(),
                    judged,
                    () -> judge(team, task, answer, step.submission().wrong()))) {
                return false;
            }
        }
        return isNoticed(team, log, step, number)
                && isSolved(team, log, step, number)
                && hasPoints(team, log, step, number);
    }

    private void judge(RehearsalTeam team, Task task, String answer, boolean wrong) {
        if (wrong) {
            answers.judgedWrong(team, task, answer);
        } else {
            answers.accepted(team, task, answer);
        }
    }

    private boolean isSolved(RehearsalTeam team, RehearsalLog log, RehearsalStep step, int number) {
        return step.outcome().solved().isEmpty()
                || log.prove(
                        RehearsalStage.PLAY,
                        team.name(),
                        WORDS.stepSolvesByTheState(number, step.outcome().solved()),
                        () -> stateTasks.reached(
                                team,
                                team.scenario().task(step.outcome().solved()).orElseThrow(),
                                log));
    }

    private boolean hasPoints(RehearsalTeam team, RehearsalLog log, RehearsalStep step, int number) {
        return step.outcome()
                .score()
                .map(points -> log.prove(
                        RehearsalStage.PLAY,
                        team.name(),
                        WORDS.stepLeavesPoints(number, points),
                        () -> score.exactly(team, points, WORDS::stepExpectsOtherPoints)))
                .orElse(true);
    }

    private boolean isNoticed(RehearsalTeam team, RehearsalLog log, RehearsalStep step, int number) {
        if (step.outcome().unsolved().isEmpty()) {
            return true;
        }
        RehearsalStep.WrongSolution wrong = step.outcome().unsolved().orElseThrow();
        Task task = team.scenario().task(wrong.task()).orElseThrow();
        return log.prove(
                RehearsalStage.BEFORE,
                team.name(),
                WORDS.stepIsNoSolution(number, task.id(), wrong.check()),
                () -> stateTasks.noticed(team, task, wrong.check(), log));
    }
}
