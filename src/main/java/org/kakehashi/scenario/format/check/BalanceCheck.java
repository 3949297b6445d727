package org.kakehashi.scenario.format.check;

import java.util.List;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;

/** Minutes, points and prices that hardly fit each other. */
final class BalanceCheck {
    private static final int LONGEST_PER_TASK = 60;
    private static final int MOST_PERCENT = 60;

    /** With one or two tasks one of them is worth most of the points anyway. */
    private static final int FEW_TASKS = 2;

    private BalanceCheck() {}

    static void look(CheckedScenario checked) {
        Scenario scenario = checked.scenario();
        List<Task> tasks = scenario.tasks();
        int minutes = scenario.minutes();
        if (!tasks.isEmpty() && minutes > LONGEST_PER_TASK * tasks.size()) {
            checked.warning(
                    checked.where().of("minutes"),
                    minutes + " minutes for " + tasks.size() + (tasks.size() == 1 ? " task" : " tasks")
                            + ": more than an hour for each.",
                    "課題" + tasks.size() + "個に対して" + minutes + "分です。1個あたり1時間を超えています。");
        } else if (minutes < tasks.size()) {
            checked.warning(
                    checked.where().of("minutes"),
                    minutes + (minutes == 1 ? " minute for " : " minutes for ") + tasks.size()
                            + " tasks: less than a minute for each.",
                    "課題" + tasks.size() + "個に対して" + minutes + "分です。1個あたり1分もありません。");
        }
        int all = tasks.stream().mapToInt(Task::points).sum();
        for (int i = 0; i < tasks.size() && tasks.size() > FEW_TASKS; i++) {
            if (tasks.get(i).points() * 100L > (long) MOST_PERCENT * all) {
                checked.warning(
                        checked.where().of("tasks", i, "points"),
                        "This task is worth more than " + MOST_PERCENT + " % of all points.",
                        "この課題だけで全体の" + MOST_PERCENT + "%を超える点数になっています。");
            }
        }
        int free = scenario.scoring().hints().freeAfterMinutes();
        if (free >= minutes) {
            checked.warning(
                    checked.where().of("scoring", "hints", "free-after"),
                    "Hints become free only after the play time of " + minutes + " minutes.",
                    "ヒントが無料になる前に、演習時間（" + minutes + "分）が終わります。");
        }
    }
}
