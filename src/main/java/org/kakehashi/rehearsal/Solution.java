package org.kakehashi.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kakehashi.range.engine.NodeCommands;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.RehearsalStep;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/** Plays the reference solution for one team, step by step; a step that fails ends it, as the next ones build on it. */
@ApplicationScoped
class Solution {
    /** How engines word in the output that a program is not there. */
    private static final Pattern NOT_THERE = Pattern.compile("^(OCI runtime exec failed|exec failed)");

    /** Where what a command prints is cut. */
    private static final int MOST_OUTPUT = 64 << 10;

    @Inject
    NodeCommands commands;

    @Inject
    Answering answering;

    @Inject
    Reaching reaching;

    @Inject
    RehearsalConfig config;

    void of(Cast cast, List<Cast> all, Protocol protocol) {
        Set<String> answered = new HashSet<>();
        int number = 0;
        for (RehearsalStep step : cast.scenario().rehearsal()) {
            number++;
            if (!step(cast, all, protocol, step, number, answered)) {
                return;
            }
        }
    }

    private boolean step(
            Cast cast, List<Cast> all, Protocol protocol, RehearsalStep step, int number, Set<String> answered) {
        var output = new StringBuilder();
        boolean ran = step.run().isEmpty()
                || protocol.prove(
                        Stage.PLAY, cast.name(), ofCommand(step, number), () -> output.append(run(cast, step)));
        if (!ran) {
            return false;
        }
        if (!step.submit().isEmpty()) {
            Task task = cast.scenario().task(step.submit()).orElseThrow();
            String answer = step.answer().isEmpty() ? output.toString().strip() : answering.filled(cast, step);
            if (answered.add(task.id())) {
                protocol.prove(
                        Stage.BEFORE,
                        cast.name(),
                        new Text("“" + task.id() + "” accepts no wrong answer", "「" + task.id() + "」が誤った解答を受け付けないこと"),
                        () -> answering.refused(cast, all, task));
            }
            if (!protocol.prove(
                    Stage.PLAY,
                    cast.name(),
                    new Text(
                            "step " + number + " solves “" + task.id() + "” by its answer",
                            "手順" + number + "の解答で「" + task.id() + "」が解決すること"),
                    () -> answering.accepted(cast, task, answer))) {
                return false;
            }
        }
        return step.solved().isEmpty()
                || protocol.prove(
                        Stage.PLAY,
                        cast.name(),
                        new Text(
                                "step " + number + " solves “" + step.solved() + "” by the state of the range",
                                "手順" + number + "の後、環境の状態で「" + step.solved() + "」が解決すること"),
                        () -> reaching.reached(
                                cast, cast.scenario().task(step.solved()).orElseThrow(), protocol));
    }

    private static Text ofCommand(RehearsalStep step, int number) {
        String command = Said.command(step.run());
        return new Text(
                "step " + number + " on " + step.on() + ": " + command,
                "手順" + number + "（" + step.on() + "）：" + command);
    }

    /** What the command printed. */
    private String run(Cast cast, RehearsalStep step) {
        String node = cast.instance(step.on());
        String user = userOf(cast, step);
        NodeCommands.Result came = result(cast, step, node, user);
        if (NOT_THERE.matcher(came.output() + came.errors()).find() && came.exit() >= 126) {
            String said = Said.tail(came.errors() + came.output());
            throw new NotProven(
                    "The command could not be started on " + node + by(user).en() + ": " + said,
                    node + by(user).ja() + " でコマンドを開始できませんでした：" + said);
        }
        if (came.exit() != step.exit()) {
            throw new NotProven(
                    "The command on " + node + by(user).en() + " ended with exit code " + came.exit() + "; expected "
                            + step.exit() + ". " + output(came).en(),
                    node + by(user).ja() + " のコマンドは終了コード " + came.exit() + " で終わりました（期待は " + step.exit() + "）。"
                            + output(came).ja());
        }
        if (came.output().length() >= MOST_OUTPUT) {
            throw new NotProven(
                    "The command on " + node + " printed more than " + (MOST_OUTPUT >> 10)
                            + " KiB. Let it print less, or nothing.",
                    node + " のコマンドの出力が " + (MOST_OUTPUT >> 10) + " KiB を超えました。出力を減らしてください。");
        }
        return came.output();
    }

    private NodeCommands.Result result(Cast cast, RehearsalStep step, String node, String user) {
        try {
            return commands.run(cast.teamId(), node, user, step.run(), config.commandLimit());
        } catch (RangeUnavailable e) {
            throw new NotProven(
                    "The command on " + node + by(user).en() + " gave no result: "
                            + e.detail().en() + ".",
                    node + by(user).ja() + " のコマンドの結果が得られません：" + e.detail().ja() + "。");
        }
    }

    private static String userOf(Cast cast, RehearsalStep step) {
        if (!step.user().isEmpty()) {
            return cast.values().fill(step.user());
        }
        return cast.scenario().node(step.on()).stream()
                .flatMap(node -> node.consoles().stream())
                .filter(console -> console.opensFor() == Console.Audience.TRAINEE)
                .map(Console::user)
                .findFirst()
                .orElse("");
    }

    private static Text by(String user) {
        return user.isEmpty() ? Text.same("") : new Text(" as " + user, "（ユーザー " + user + "）");
    }

    private static Text output(NodeCommands.Result came) {
        String tail = Said.tail(came.output() + "\n" + came.errors());
        return new Text("Last output: " + tail, "出力の末尾：" + tail);
    }
}
