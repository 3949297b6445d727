package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.range.engine.NodeCommands;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.rehearsal.report.CommandText;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.rehearsal.setup.RehearsalConfig;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/** Plays the reference solution for one team, step by step; a step that fails ends it, as the next ones build on it. */
@ApplicationScoped
public class ReferenceSolution {
    /** How engines word in the output that a program is not there. */
    private static final Pattern NOT_THERE = Pattern.compile("^(OCI runtime exec failed|exec failed)");

    /** Where what a command prints is cut. */
    private static final int MOST_OUTPUT = 64 << 10;

    @Inject
    NodeCommands commands;

    @Inject
    AnswerProof answers;

    @Inject
    StateTaskProof stateTasks;

    @Inject
    ScoreProof score;

    @Inject
    RehearsalConfig config;

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
        var output = new StringBuilder();
        boolean ran = step.command().run().isEmpty()
                || log.prove(
                        RehearsalStage.PLAY,
                        team.name(),
                        ofCommand(step, number),
                        () -> output.append(run(team, step)));
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

    private static Text ofCommand(RehearsalStep step, int number) {
        String command = CommandText.command(step.command().run());
        return WORDS.stepOn(number, step.command().on(), command);
    }

    /** What the command printed. */
    private String run(RehearsalTeam team, RehearsalStep step) {
        String node = team.instance(step.command().on());
        String user = userOf(team, step);
        NodeCommands.Result came = result(team, step, node, user);
        if (NOT_THERE.matcher(came.output() + came.errors()).find() && came.exit() >= 126) {
            String said = CommandText.tail(came.errors() + came.output());
            throw new ProofFailed(WORDS.commandCouldNotBeStartedOn(node, by(user), said));
        }
        if (came.exit() != step.command().exit()) {
            throw new ProofFailed(WORDS.commandOnEndedWithExitCode(
                    node, by(user), came.exit(), step.command().exit(), output(came)));
        }
        if (came.output().length() >= MOST_OUTPUT) {
            throw new ProofFailed(WORDS.commandOnPrintedMoreThanKib(node, (MOST_OUTPUT >> 10)));
        }
        return came.output();
    }

    private NodeCommands.Result result(RehearsalTeam team, RehearsalStep step, String node, String user) {
        try {
            return commands.run(team.teamId(), node, user, step.command().run(), config.commandLimit());
        } catch (RangeUnavailable e) {
            throw new ProofFailed(WORDS.commandOnGaveNoResult(node, by(user), e.detail()));
        }
    }

    private static String userOf(RehearsalTeam team, RehearsalStep step) {
        if (!step.command().user().isEmpty()) {
            return team.values().fill(step.command().user());
        }
        return team.scenario().node(step.command().on()).stream()
                .flatMap(node -> node.consoles().stream())
                .filter(console -> console.opensFor() == Console.Audience.TRAINEE)
                .map(Console::user)
                .findFirst()
                .orElse("");
    }

    private static Text by(String user) {
        return user.isEmpty() ? Text.same("") : WORDS.as(user);
    }

    private static Text output(NodeCommands.Result came) {
        String tail = CommandText.tail(came.output() + "\n" + came.errors());
        return WORDS.lastOutput(tail);
    }
}
