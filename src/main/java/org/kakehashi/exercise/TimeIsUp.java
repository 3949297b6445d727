package org.kakehashi.exercise;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.kakehashi.site.Loops;

/** Ends exercises whose play time is used up. Looking late costs nothing: the end is recorded when it was due. */
class TimeIsUp {
    @Inject
    Exercises exercises;

    @Inject
    Lifecycle lifecycle;

    @Inject
    Loops loops;

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        List<Long> running = new ArrayList<>();
        loops.pass("looking for running exercises", () -> running.addAll(exercises.idsOfRunning()));
        for (long id : running) {
            loops.pass("looking whether the time of exercise " + id + " is up", () -> lifecycle.endIfTimeIsUp(id));
        }
    }
}
