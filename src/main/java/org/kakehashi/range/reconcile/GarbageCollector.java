package org.kakehashi.range.reconcile;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.RangeIntents;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.range.engine.Engine.Resource;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.site.Loops;

/**
 * Removes what carries our label and belongs to no range that stands, for example after the data was put back from a
 * backup, and helpers whose platform was killed. What is younger than two minutes may still be on its way.
 */
@ApplicationScoped
public class GarbageCollector {
    private static final Logger LOG = Logger.getLogger(GarbageCollector.class);
    private static final Duration GRACE = Duration.ofSeconds(120);

    @Inject
    RangeConfig config;

    @Inject
    Engine engine;

    @Inject
    RangeIntents intents;

    @Inject
    Loops loops;

    @Scheduled(every = "60s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        if (config.active()) {
            loops.pass("looking for things of ours that belong to no range", () -> sweep(Instant.now()));
        }
    }

    void sweep(Instant now) {
        // First what there is, then who may have it: a range planned in between is known in time. Without an answer
        // of the database this ends here and nothing is removed.
        List<Resource> things = engine.resources();
        Set<Long> standing = intents.standing().keySet();
        Instant started = ProcessHandle.current().info().startInstant().orElse(Instant.EPOCH);
        orphans(things, standing, started, now).forEach(this::remove);
    }

    /** @param started when this process began: a helper from before belongs to a platform that was killed */
    static List<Resource> orphans(List<Resource> things, Set<Long> standing, Instant started, Instant now) {
        return things.stream()
                .filter(thing -> thing.ephemeral() || !standing.contains(thing.teamId()))
                .filter(thing -> thing.created().plus(GRACE).isBefore(now)
                        || thing.ephemeral() && thing.created().isBefore(started))
                .sorted(Comparator.comparing(Resource::kind))
                .toList();
    }

    private void remove(Resource orphan) {
        try {
            engine.remove(orphan);
            LOG.infof("removed %s %s, which belongs to no range", orphan.kind(), orphan.name());
        } catch (EngineFailure e) {
            LOG.warnf(
                    "%s %s belongs to no range and could not be removed: %s",
                    orphan.kind(), orphan.name(), e.getMessage());
        }
    }
}
