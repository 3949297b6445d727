package org.kakehashi.play;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
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

    @Scheduled(
            every = "${kakehashi.play.look-every:10s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pass() {
        List<StateTargets.Target> open =
                targets.running().stream().flatMap(this::openIn).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            open.forEach(target -> threads.execute(() -> look(target)));
        }
    }

    private Stream<StateTargets.Target> openIn(long exerciseId) {
        try {
            return targets.of(exerciseId).stream();
        } catch (RuntimeException e) {
            LOG.errorf(e, "exercise %d: its state tasks are unknown; tried again in the next pass", exerciseId);
            return Stream.of();
        }
    }

    private void look(StateTargets.Target target) {
        try {
            checks.checkByItself(target.exerciseId(), target.teamId(), target.taskId());
        } catch (Refused e) {
            LOG.debugf("%s: %s", target, e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s could not be looked at; tried again in the next pass", target);
        }
    }
}
