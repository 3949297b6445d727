package org.kakehashi.play;

import static org.kakehashi.play.words.PlayWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kakehashi.exercise.SubmissionWindow;
import org.kakehashi.scenario.ScoringPlan.Buyer;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.site.Refused;

/**
 * Opening hints, in order and once: for the whole team, or for the one who asks, as the scenario's
 * {@link org.kakehashi.scenario.ScoringPlan.HintPolicy} says. What it costs is not decided here: the fact carries its play
 * time, and {@link org.kakehashi.scoring.track.jeopardy.ScoringRules} prices it.
 */
@ApplicationScoped
public class Hints {
    /** The refusal of a hint before the ones ahead of it. */
    public static class EarlierHintFirst extends Refused {
        EarlierHintFirst(int number) {
            super(Reason.NOT_NOW, WORDS.hintsOpenInOrder(number));
        }
    }

    @Inject
    SubmissionWindow window;

    @Inject
    TeamProgress progress;

    @Inject
    Ledger ledger;

    /**
     * Opens a hint for the participant or the whole team, after solving too, when it is free; without effect if it is open
     * there.
     *
     * @param number 1-based
     * @throws Refused if there is no such hint, an earlier one is not open, the task is locked, or the
     *     exercise does not run
     */
    @Transactional
    public void take(Player player, String taskId, int number) {
        SubmissionWindow.Moment moment = window.pass(player.exerciseId());
        TeamTasks tasks = progress.locked(player, moment.exercise());
        Task task = tasks.open(taskId);
        if (number < 1 || number > task.hints().size()) {
            throw Refused.notFound();
        }
        int open = tasks.hintsOpen(task);
        if (number <= open) {
            return;
        }
        if (number > open + 1) {
            throw new EarlierHintFirst(open + 1);
        }
        ledger.append(
                player.exerciseId(),
                new Fact.HintTaken(
                        player.teamId(),
                        player.participantId(),
                        new FactTime(moment.now(), moment.elapsed()),
                        task.id(),
                        number,
                        tasks.scenario().scoring().hints().buyer() == Buyer.PARTICIPANT));
    }
}
