package org.kakehashi.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kakehashi.play.Finding;
import org.kakehashi.play.Look;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/** Proves that nothing is solved before anybody has done anything. */
@ApplicationScoped
class Beginning {
    @Inject
    Sight sight;

    void of(Cast cast, List<Cast> all, Protocol protocol) {
        Variety variety =
                Variety.of(cast.scenario(), all.stream().map(Cast::values).toList());
        for (Task task : cast.scenario().tasks()) {
            if (task.goal() instanceof Task.StateGoal goal) {
                protocol.prove(
                        Stage.BEFORE,
                        cast.name(),
                        new Text("“" + task.id() + "” is not solved yet", "「" + task.id() + "」が未解決であること"),
                        () -> notYet(cast, task, goal));
            } else if (Variety.namesParameters(task) && all.size() > 1) {
                protocol.prove(
                        Stage.BEFORE,
                        cast.name(),
                        new Text(
                                "“" + task.id() + "” has an answer of each team's own",
                                "「" + task.id() + "」の正解がチームごとに異なること"),
                        () -> refuseSameForAll(task, variety));
            }
        }
    }

    private void notYet(Cast cast, Task task, Task.StateGoal goal) {
        Look look = sight.at(cast, task);
        if (look.allHold()) {
            Text detail = sight.detail(cast, goal);
            throw new NotProven(
                    "The task “" + task.id()
                            + "” counts as solved before anybody has done anything: all its checks hold." + "\n"
                            + detail.en(),
                    "課題「" + task.id() + "」は、何も操作しないうちに解決済みと判定されます（すべての確認が成立）。\n" + detail.ja());
        }
        if (look.findings().contains(Finding.UNKNOWN)) {
            Text detail = sight.detail(cast, goal);
            throw new NotProven(
                    "A check of the task “" + task.id() + "” cannot be made.\n" + detail.en(),
                    "課題「" + task.id() + "」の確認を実行できません。\n" + detail.ja());
        }
    }

    private static void refuseSameForAll(Task task, Variety variety) {
        if (variety.missing().contains(task.id())) {
            throw new NotProven(
                    "The answer of the task “" + task.id() + "” names a parameter, yet it is the same for all teams,"
                            + " whatever is drawn. Give the parameter more values, or let the task name none.",
                    "課題「" + task.id() + "」の正解はパラメーターを参照していますが、何度抽選しても全チームで同じ値になります。"
                            + "パラメーターの候補を増やすか、パラメーターを使わない正解にしてください。");
        }
    }
}
