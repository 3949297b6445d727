package org.kakehashi.rehearsal.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kakehashi.play.CheckFinding;
import org.kakehashi.play.Look;
import org.kakehashi.rehearsal.report.ProofFailed;
import org.kakehashi.rehearsal.report.RehearsalLog;
import org.kakehashi.rehearsal.report.RehearsalStage;
import org.kakehashi.rehearsal.setup.AnswerUniqueness;
import org.kakehashi.rehearsal.setup.RehearsalTeam;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/** Proves that nothing is solved before anybody has done anything. */
@ApplicationScoped
public class InitialStateProof {
    @Inject
    StateCheckDetail stateChecks;

    public void of(RehearsalTeam team, List<RehearsalTeam> all, RehearsalLog log) {
        AnswerUniqueness uniqueness = AnswerUniqueness.of(
                team.scenario(), all.stream().map(RehearsalTeam::values).toList());
        for (Task task : team.scenario().tasks()) {
            if (task.goal() instanceof Task.StateGoal goal) {
                log.prove(
                        RehearsalStage.BEFORE,
                        team.name(),
                        new Text("“" + task.id() + "” is not solved yet", "「" + task.id() + "」が未解決であること"),
                        () -> notYet(team, task, goal));
            } else if (AnswerUniqueness.namesParameters(task) && all.size() > 1) {
                log.prove(
                        RehearsalStage.BEFORE,
                        team.name(),
                        new Text(
                                "“" + task.id() + "” has an answer of each team's own",
                                "「" + task.id() + "」の正解がチームごとに異なること"),
                        () -> refuseSameForAll(task, uniqueness));
            }
        }
    }

    private void notYet(RehearsalTeam team, Task task, Task.StateGoal goal) {
        Look look = stateChecks.at(team, task);
        if (look.allHold()) {
            Text detail = stateChecks.detail(team, goal);
            throw new ProofFailed(
                    "The task “" + task.id()
                            + "” counts as solved before anybody has done anything: all its checks hold." + "\n"
                            + detail.en(),
                    "課題「" + task.id() + "」は、何も操作しないうちに解決済みと判定されます（すべての確認が成立）。\n" + detail.ja());
        }
        if (look.findings().contains(CheckFinding.UNKNOWN)) {
            Text detail = stateChecks.detail(team, goal);
            throw new ProofFailed(
                    "A check of the task “" + task.id() + "” cannot be made.\n" + detail.en(),
                    "課題「" + task.id() + "」の確認を実行できません。\n" + detail.ja());
        }
    }

    private static void refuseSameForAll(Task task, AnswerUniqueness uniqueness) {
        if (uniqueness.missing().contains(task.id())) {
            throw new ProofFailed(
                    "The answer of the task “" + task.id() + "” names a parameter, yet it is the same for all teams,"
                            + " whatever is drawn. Give the parameter more values, or let the task name none.",
                    "課題「" + task.id() + "」の正解はパラメーターを参照していますが、何度抽選しても全チームで同じ値になります。"
                            + "パラメーターの候補を増やすか、パラメーターを使わない正解にしてください。");
        }
    }
}
