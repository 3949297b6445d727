package org.kakehashi.play;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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

    private final Clock clock = Clock.systemUTC();

    @Inject
    StateTargets targets;

    @Inject
    StateChecks checks;

    @Inject
    Loops loops;

    @Scheduled(
            every = "${kakehashi.play.look-every:5s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pass() {
        pass(clock.instant());
    }

    void pass(Instant now) {
        List<Long> running = new ArrayList<>();
        loops.pass("looking for running exercises with state tasks", () -> running.addAll(targets.running()));
        List<StateTargets.Target> open = new ArrayList<>();
        for (long id : running) {
            loops.pass("finding the open state tasks of exercise " + id, () -> open.addAll(targets.of(id)));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            open.forEach(target -> threads.execute(() -> look(target, now)));
        }
    }

    private void look(StateTargets.Target target, Instant now) {
        loops.passElsewhere("looking at " + target, () -> {
            try {
                checks.checkByItself(target.exerciseId(), target.teamId(), target.taskId(), now);
            } catch (Refused e) {
                LOG.debugf("%s: %s", target, e.getMessage());
            }
        });
    }
}
