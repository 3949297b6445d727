package org.kakehashi.range.reconcile;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.site.Loops;

/** Looks every half minute whether a node with a writable root fills the host's disk. */
@ApplicationScoped
class DiskUsageMonitor {
    private static final Logger LOG = Logger.getLogger(DiskUsageMonitor.class);

    @Inject
    RangeConfig config;

    @Inject
    Engine engine;

    @Inject
    Loops loops;

    @Scheduled(every = "30s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (config.active()) {
            loops.passElsewhere(
                    "looking at how much nodes wrote",
                    () -> engine.stopOvergrown().forEach(name -> LOG.warnf("%s was stopped: it wrote too much", name)));
        }
    }
}
