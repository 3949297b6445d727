package org.kakehashi.rehearsal.proof;

import static org.kakehashi.rehearsal.words.RehearsalWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
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
        return Text.lines(goal.checks().stream().map(check -> line(team, check)).toList());
    }

    private Text line(RehearsalTeam team, Task.StateCheck check) {
        String from = team.instance(check.from());
        List<String> run = check.run().stream().map(team.values()::fill).toList();
        String command = CommandText.command(run);
        Text wanted = wanted(team, check);
        try {
            CheckRunner.Result came = checks.run(team.teamId(), from, run, LIMIT);
            return WORDS.checkFrom(from, command, wanted, came.exit(), CommandText.tail(came.output()));
        } catch (RangeUnavailable e) {
            return WORDS.checkFromDetail(from, command, e.detail());
        }
    }

    private static Text wanted(RehearsalTeam team, Task.StateCheck check) {
        int exit = check.expect().exit();
        String output = team.values().fill(check.expect().output());
        return output.isEmpty() ? WORDS.exitCode(exit) : WORDS.exitCodeAndInTheOutput(exit, output);
    }
}
