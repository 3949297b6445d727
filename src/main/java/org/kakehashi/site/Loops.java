package org.kakehashi.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * The outer edge of all that the platform does by itself again and again. A failure is told when it begins and when it is
 * over, however often it is met in between; a database that does not answer is told once for all loops.
 */
@ApplicationScoped
public class Loops {
    private static final Logger LOG = Logger.getLogger(Loops.class);
    private static final String DATABASE = "the database";

    private final Cache<String, Failing> failing = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private volatile boolean stopping;

    private record Failing(Class<?> kind, Instant since) {}

    /**
     * Makes one pass of a loop that looks into the database; the next one tries again what failed.
     *
     * @param what the loop, for people who read the log
     */
    public void pass(String what, Runnable work) {
        pass(what, work, () -> works(what));
    }

    /** The same for a loop that ends with something else: when it succeeds, the database may be away again, or still. */
    public void passElsewhere(String what, Runnable work) {
        pass(what, work, () -> tellOver(what));
    }

    private void pass(String what, Runnable work, Runnable afterwards) {
        if (stopping) {
            return;
        }
        try {
            work.run();
            afterwards.run();
        } catch (RuntimeException e) {
            failed(what, e);
        }
    }

    /** Says that something failed that is tried again. */
    public void failed(String what, Throwable failure) {
        if (stopping) {
            LOG.debugf(failure, "%s: cut off by the stop", what);
        } else if (DatabaseTrouble.in(failure)
                .filter(DatabaseTrouble.AWAY::equals)
                .isPresent()) {
            if (isNews(DATABASE, DatabaseTrouble.class)) {
                LOG.warnf("the database does not answer, all that needs it waits: %s", said(failure));
            }
        } else if (isNews(what, rootOf(failure).getClass())) {
            LOG.errorf(failure, "%s fails and is tried again", what);
        }
    }

    /** Says that something that looks into the database works. */
    public void works(String what) {
        tellOver(DATABASE);
        tellOver(what);
    }

    /** Whether the last that was heard of the database is that it does not answer. */
    public boolean isDatabaseAway() {
        return failing.getIfPresent(DATABASE) != null;
    }

    /** Before anything else stops: what is still under way then is cut off, not broken. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping = true;
    }

    private boolean isNews(String what, Class<?> kind) {
        Failing before = failing.asMap().putIfAbsent(what, new Failing(kind, SteadyClock.OF_PROCESS.instant()));
        if (before == null || before.kind == kind) {
            return before == null;
        }
        failing.put(what, new Failing(kind, before.since));
        return true;
    }

    private void tellOver(String what) {
        Failing before = failing.asMap().remove(what);
        if (before != null) {
            LOG.infof(
                    "%s works again after %d s",
                    what,
                    Duration.between(before.since, SteadyClock.OF_PROCESS.instant())
                            .toSeconds());
        }
    }

    /** What the innermost cause says that says anything. */
    private static String said(Throwable failure) {
        String said = failure.toString();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            said = cause.getMessage() == null ? said : cause.getMessage();
        }
        return said;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
