package org.kakehashi.rehearsal.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kakehashi.play.Look;
import org.kakehashi.play.StateChecks;
import org.kakehashi.range.engine.CheckRunner;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.rehearsal.report.CommandText;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/** Looks at state tasks as the platform does for trainees, and tells an author what each check gave. */
@ApplicationScoped
class StateCheckDetail {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Inject
    StateChecks states;

    @Inject
    CheckRunner checks;

    Look at(RehearsalTeam team, Task task) {
        return states.look(team.player(), task.id());
    }

    /** Each check with what it had to give and what it gives now, a line for each. */
    Text detail(RehearsalTeam team, Task.StateGoal goal) {
        List<String> en = new ArrayList<>();
        List<String> ja = new ArrayList<>();
        for (Task.StateCheck check : goal.checks()) {
            Text line = line(team, check);
            en.add(line.en());
            ja.add(line.ja());
        }
        return new Text(String.join("\n", en), String.join("\n", ja));
    }

    private Text line(RehearsalTeam team, Task.StateCheck check) {
        String from = team.instance(check.from());
        List<String> run = check.run().stream().map(team.values()::fill).toList();
        String command = CommandText.command(run);
        Text wanted = wanted(team, check);
        try {
            CheckRunner.Result came = checks.run(team.teamId(), from, run, LIMIT);
            return new Text(
                    "check from " + from + " (" + command + "): expected " + wanted.en() + ", got exit code "
                            + came.exit() + "; output: " + CommandText.tail(came.output()),
                    from + " からの確認（" + command + "）：期待は" + wanted.ja() + "、結果は終了コード " + came.exit() + "。出力："
                            + CommandText.tail(came.output()));
        } catch (RangeUnavailable e) {
            return new Text(
                    "check from " + from + " (" + command + "): could not be made: "
                            + e.detail().en(),
                    from + " からの確認（" + command + "）：実行できません：" + e.detail().ja());
        }
    }

    private static Text wanted(RehearsalTeam team, Task.StateCheck check) {
        int exit = check.expect().exit();
        String output = team.values().fill(check.expect().output());
        return output.isEmpty()
                ? new Text("exit code " + exit, "終了コード " + exit)
                : new Text(
                        "exit code " + exit + " and “" + output + "” in the output",
                        "終了コード " + exit + " と、出力に「" + output + "」");
    }
}
