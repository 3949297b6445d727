package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kakehashi.exercise.Gate;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.rules.ScoreEvent;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** Opening hints: for the whole team, in order, once; the price is taken off the task when the team solves it. */
@ApplicationScoped
public class Hints {
    /** The refusal of a hint before the ones ahead of it. */
    public static class EarlierHintFirst extends Refused {
        EarlierHintFirst(int number) {
            super(
                    Reason.NOT_NOW,
                    new Text(
                            "Hints open in order. Open hint " + number + " first.",
                            "ヒントは順番に開きます。先にヒント" + number + "を開いてください。"));
        }
    }

    /** The refusal of a hint that would help nobody any more. */
    public static class NoHintAfterSolving extends Refused {
        NoHintAfterSolving() {
            super(
                    Reason.NOT_NOW,
                    new Text(
                            "Your team has solved this task; the hint was not opened and costs nothing.",
                            "この課題はすでにチームが解決しています。ヒントは開かず、減点もありません。"));
        }
    }

    @Inject
    Gate gate;

    @Inject
    TeamProgress progress;

    @Inject
    Ledger ledger;

    /**
     * Opens a hint for the participant's team; without effect if it is open.
     *
     * @param number 1-based
     * @throws Refused if there is no such hint, an earlier one is not open, the task is locked or solved, or the
     *     exercise does not run
     */
    @Transactional
    public void take(Player player, String taskId, int number) {
        Gate.Moment moment = gate.pass(player.exerciseId());
        TeamTasks tasks = progress.locked(player, moment.exercise());
        Task task = tasks.open(taskId);
        if (number < 1 || number > task.hints().size()) {
            throw Refused.notFound();
        }
        int open = tasks.hintsOpen(task);
        if (number <= open) {
            return;
        }
        if (tasks.isSolved(task)) {
            throw new NoHintAfterSolving();
        }
        if (number > open + 1) {
            throw new EarlierHintFirst(open + 1);
        }
        ledger.append(
                player.exerciseId(),
                player.teamId(),
                player.participantId(),
                ScoreEvent.Kind.HINT,
                TeamTasks.hintItem(task, number),
                moment.now(),
                moment.elapsed());
    }
}
