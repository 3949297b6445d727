package org.kakehashi.scenario.format.check;

import static org.kakehashi.scenario.words.CheckWords.WORDS;

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
            checked.warning(checked.where().of("minutes"), WORDS.moreThanAnHourForEach(minutes, tasks.size()));
        } else if (minutes < tasks.size()) {
            checked.warning(checked.where().of("minutes"), WORDS.lessThanAMinuteForEach(minutes, tasks.size()));
        }
        int all = tasks.stream().mapToInt(Task::points).sum();
        for (int i = 0; i < tasks.size() && tasks.size() > FEW_TASKS; i++) {
            if (tasks.get(i).points() * 100L > (long) MOST_PERCENT * all) {
                checked.warning(checked.where().of("tasks", i, "points"), WORDS.thisTaskIsWorthMore(MOST_PERCENT));
            }
        }
        int free = scenario.scoring().hints().freeAfterMinutes();
        if (free >= minutes) {
            checked.warning(
                    checked.where().of("scoring", "hints", "free-after"),
                    WORDS.hintsBecomeFreeOnlyAfterThePlay(minutes));
        }
    }
}
