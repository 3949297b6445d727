package org.kakehashi.play.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kakehashi.play.Look;
import org.kakehashi.play.Player;
import org.kakehashi.play.Reply;
import org.kakehashi.play.Situation;
import org.kakehashi.play.Situations;
import org.kakehashi.play.StateChecks;
import org.kakehashi.play.Submissions;
import org.kakehashi.play.TeamTasks;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.Refused;

/** Puts together what a participant may see. */
@ApplicationScoped
class Scenes {
    @Inject
    Situations situations;

    @Inject
    Submissions submissions;

    @Inject
    StateChecks checks;

    Scene of(Player player) {
        Situation situation = situations.of(player);
        List<TaskCard> cards = situation.phase() == Situation.Phase.WAITING
                ? List.of()
                : situation.tasks().scenario().tasks().stream()
                        .map(task -> card(task, situation))
                        .toList();
        return new Scene(situation, cards, NodeLine.of(situation));
    }

    /** One card; 404 for a task that is not there, or not yet. */
    TaskCard card(Scene scene, String taskId) {
        return scene.cards().stream()
                .filter(card -> card.id().equals(taskId))
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    private TaskCard card(Task task, Situation situation) {
        Optional<Reply> last = submissions.latest(situation.player(), task.id());
        Optional<Look> look = checks.latest(situation.player().teamId(), task.id());
        return TaskCard.of(task, situation, form(task, situation), last, look);
    }

    private AnswerForm form(Task task, Situation situation) {
        boolean limited =
                task.goal() instanceof Task.ChoiceAnswer && situation.tasks().stage(task) == TeamTasks.Stage.OPEN;
        Duration wait = limited ? submissions.wait(situation.player(), task, situation.now()) : Duration.ZERO;
        return AnswerForm.of(task, situation, wait);
    }
}
