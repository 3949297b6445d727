package org.kakehashi.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.play.StateChecks;
import org.kakehashi.play.TeamProgress;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.language.Text;

/** Waits for the state that a step leads to, and has it recorded as a trainee does by pressing “Check now”. */
@ApplicationScoped
class Reaching {
    @Inject
    Sight sight;

    @Inject
    StateChecks states;

    @Inject
    TeamProgress progress;

    @Inject
    Exercises exercises;

    @Inject
    RehearsalConfig config;

    /** @throws NotProven unless all checks of the task hold soon */
    void reached(Cast cast, Task task, Protocol protocol) {
        long end = System.nanoTime() + config.stateLimit().toNanos();
        while (!sight.at(cast, task).allHold()) {
            protocol.goOn();
            if (System.nanoTime() > end) {
                throw notReached(cast, task);
            }
            Deployment.rest();
        }
        states.check(cast.player(), task.id());
        if (!isSolved(cast, task)) {
            throw notReached(cast, task);
        }
    }

    /** Whether the ledger says that the team has solved it. */
    @Transactional
    boolean isSolved(Cast cast, Task task) {
        return progress.of(cast.teamId(), exercises.get(cast.exercise().id())).isSolved(task);
    }

    private NotProven notReached(Cast cast, Task task) {
        Text detail = task.goal() instanceof Task.StateGoal goal ? sight.detail(cast, goal) : Text.same("");
        long seconds = config.stateLimit().toSeconds();
        return new NotProven(
                "The task “" + task.id() + "” is not solved " + seconds + " s after this step.\n" + detail.en(),
                "この手順の" + seconds + "秒後も、課題「" + task.id() + "」は解決していません。\n" + detail.ja());
    }
}
