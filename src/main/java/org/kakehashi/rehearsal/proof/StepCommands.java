package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.kakehashi.range.engine.NodeCommands;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.rehearsal.report.CommandText;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.setup.RehearsalConfig;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.site.language.Text;

/** Runs the commands of the reference solution in the nodes of a team. */
@ApplicationScoped
class StepCommands {
    /** How engines word in the output that a program is not there. */
    private static final Pattern NOT_THERE = Pattern.compile("^(OCI runtime exec failed|exec failed)");

    /** Where what a command prints is cut. */
    private static final int MOST_OUTPUT = 64 << 10;

    @Inject
    NodeCommands commands;

    @Inject
    RehearsalConfig config;

    /** What a step does, for the report. */
    static Text words(RehearsalStep step, int number) {
        String command = CommandText.command(step.command().run());
        return WORDS.stepOn(number, step.command().on(), command);
    }

    /** What the command printed. */
    String run(RehearsalTeam team, RehearsalStep step) {
        NodeCommands.Result came = result(team, step, step.command().run());
        if (came.exit() != step.command().exit()) {
            throw new ProofFailed(WORDS.commandOnEndedWithExitCode(
                    nodeOf(team, step),
                    by(userOf(team, step)),
                    came.exit(),
                    step.command().exit(),
                    output(came)));
        }
        return came.output();
    }

    /** What a command printed that may end as it likes. */
    String run(RehearsalTeam team, RehearsalStep step, List<String> command) {
        return result(team, step, command).output();
    }

    private NodeCommands.Result result(RehearsalTeam team, RehearsalStep step, List<String> command) {
        String node = nodeOf(team, step);
        String user = userOf(team, step);
        NodeCommands.Result came = result(team, node, user, command);
        if (NOT_THERE.matcher(came.output() + came.errors()).find() && came.exit() >= 126) {
            String said = CommandText.tail(came.errors() + came.output());
            throw new ProofFailed(WORDS.commandCouldNotBeStartedOn(node, by(user), said));
        }
        if (came.output().length() >= MOST_OUTPUT) {
            throw new ProofFailed(WORDS.commandOnPrintedMoreThanKib(node, (MOST_OUTPUT >> 10)));
        }
        return came;
    }

    private NodeCommands.Result result(RehearsalTeam team, String node, String user, List<String> command) {
        try {
            return commands.run(team.teamId(), node, user, command, config.commandLimit());
        } catch (RangeUnavailable e) {
            throw new ProofFailed(WORDS.commandOnGaveNoResult(node, by(user), e.detail()));
        }
    }

    private static String nodeOf(RehearsalTeam team, RehearsalStep step) {
        return team.instance(step.command().on());
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
