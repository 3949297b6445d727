package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.kakehashi.exercise.due.RecurringLook;
import org.kakehashi.site.Loops;
import org.kakehashi.site.Refused;

/** Looks at the open state tasks of running exercises, so that a score moves without anybody pressing a button. */
@ApplicationScoped
class StateWatch implements RecurringLook {
    private static final Logger LOG = Logger.getLogger(StateWatch.class);

    @ConfigProperty(name = "kakehashi.play.look-every", defaultValue = "5s")
    Duration every;

    @Inject
    StateTargets targets;

    @Inject
    StateChecks checks;

    @Inject
    Loops loops;

    @Override
    public String what() {
        return "looking at open state tasks";
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public void look(long exerciseId, Instant now) {
        List<StateTargets.Target> open = targets.of(exerciseId);
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
