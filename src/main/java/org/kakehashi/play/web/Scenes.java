package org.kakehashi.play.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.exercise.team.Participants;
import org.kakehashi.play.AnswerHistory;
import org.kakehashi.play.Look;
import org.kakehashi.play.Player;
import org.kakehashi.play.Presence;
import org.kakehashi.play.Situation;
import org.kakehashi.play.Situations;
import org.kakehashi.play.StateChecks;
import org.kakehashi.play.TeamChanges;
import org.kakehashi.play.TeamTasks;
import org.kakehashi.play.answers.WrongAnswerLimit;
import org.kakehashi.play.web.workspace.Crew;
import org.kakehashi.range.Ranges;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.Refused;

/** Puts together what a participant may see. */
@ApplicationScoped
class Scenes {
    @Inject
    Situations situations;

    @Inject
    AnswerHistory histories;

    @Inject
    TeamChanges changes;

    @Inject
    StateChecks checks;

    @Inject
    Ranges ranges;

    @Inject
    Participants participants;

    @Inject
    Presence presence;

    @Transactional
    Scene of(Player player) {
        TeamChanges.Mark mark = changes.mark(player);
        Situation situation = situations.of(player);
        List<Task> tasks = shown(situation);
        Map<String, AnswerHistory.Last> history = histories.of(player, tasks);
        List<TaskCard> cards = tasks.stream()
                .map(task -> card(task, situation, history.getOrDefault(task.id(), AnswerHistory.Last.NOTHING)))
                .toList();
        boolean freeLater =
                situation.runs() && cards.stream().anyMatch(card -> card.shelf().becomesFree());
        return new Scene(
                situation,
                cards,
                NodeLine.of(situation, ranges.withShared(player.teamId())),
                Crew.of(player, participants.of(player.teamId()), presence::isHere),
                freeLater ? mark.orSooner(cards.getFirst().shelf().freeIn()) : mark);
    }

    /**
     * @param playing whether it can be worked on now
     * @param next whether it is the first task that can be worked on
     */
    record Single(TaskCard card, boolean playing, boolean next) {}

    /** One card; 404 for a task that is not there, or not yet. */
    @Transactional
    Single card(Player player, String taskId) {
        Situation situation = situations.of(player);
        Task task = shown(situation).stream()
                .filter(shown -> shown.id().equals(taskId))
                .findFirst()
                .orElseThrow(Refused::notFound);
        AnswerHistory.Last last = histories.of(player, List.of(task)).getOrDefault(taskId, AnswerHistory.Last.NOTHING);
        TeamTasks tasks = situation.tasks();
        boolean next = tasks.scenario().tasks().stream()
                .filter(one -> tasks.stage(one) == TeamTasks.Stage.OPEN)
                .findFirst()
                .filter(first -> first.id().equals(taskId))
                .isPresent();
        return new Single(card(task, situation, last), situation.phase() == Situation.Phase.PLAYING, next);
    }

    /** The tasks that may be shown at all: none before play starts. */
    private static List<Task> shown(Situation situation) {
        return situation.phase() == Situation.Phase.WAITING
                ? List.of()
                : situation.tasks().scenario().tasks();
    }

    private TaskCard card(Task task, Situation situation, AnswerHistory.Last last) {
        Optional<Look> look = checks.latest(situation.player().teamId(), task.id());
        boolean limited =
                task.goal() instanceof Task.ChoiceAnswer && situation.tasks().stage(task) == TeamTasks.Stage.OPEN;
        Duration wait = limited ? WrongAnswerLimit.wait(task.goal(), last.wrong(), situation.now()) : Duration.ZERO;
        return TaskCard.of(task, situation, AnswerForm.of(task, situation, wait), last.reply(), look);
    }
}
