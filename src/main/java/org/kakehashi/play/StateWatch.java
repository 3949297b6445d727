package org.kakehashi.play;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.kakehashi.site.Loops;
import org.kakehashi.site.Refused;

/**
 * Looks at the open state tasks of running exercises, so that a score moves without anybody pressing a button. A pass
 * begins ten seconds after the last one began, or when it has ended if it took longer.
 */
@ApplicationScoped
class StateWatch {
    private static final Logger LOG = Logger.getLogger(StateWatch.class);

    @Inject
    StateTargets targets;

    @Inject
    StateChecks checks;

    @Inject
    Loops loops;

    @Scheduled(
            every = "${kakehashi.play.look-every:10s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pass() {
        List<Long> running = new ArrayList<>();
        loops.pass("looking for running exercises with state tasks", () -> running.addAll(targets.running()));
        List<StateTargets.Target> open = new ArrayList<>();
        for (long id : running) {
            loops.pass("finding the open state tasks of exercise " + id, () -> open.addAll(targets.of(id)));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            open.forEach(target -> threads.execute(() -> look(target)));
        }
    }

    private void look(StateTargets.Target target) {
        loops.pass("looking at " + target, () -> {
            try {
                checks.checkByItself(target.exerciseId(), target.teamId(), target.taskId());
            } catch (Refused e) {
                LOG.debugf("%s: %s", target, e.getMessage());
            }
        });
    }
}
