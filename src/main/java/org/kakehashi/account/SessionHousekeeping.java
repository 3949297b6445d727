package org.kakehashi.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kakehashi.site.Loops;

/** Keeps the table of sessions to those that somebody may still use. */
@ApplicationScoped
class SessionHousekeeping {
    @Inject
    Sessions sessions;

    @Inject
    Loops loops;

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        loops.pass("deleting old sessions", sessions::deleteOld);
    }
}
