package org.kakehashi.exercise;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Ends exercises whose play time is used up. Looking late costs nothing: the end is recorded when it was due. */
class TimeIsUp {
    private static final Logger LOG = Logger.getLogger(TimeIsUp.class);

    @Inject
    Exercises exercises;

    @Inject
    Lifecycle lifecycle;

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (long id : exercises.idsOfRunning()) {
            try {
                lifecycle.endIfTimeIsUp(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "exercise %d could not be checked for its end; tried again in a second", id);
            }
        }
    }
}
