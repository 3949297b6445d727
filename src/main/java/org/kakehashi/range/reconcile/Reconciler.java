package org.kakehashi.range.reconcile;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.range.LifecycleUpdates;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.RangeIntents;
import org.kakehashi.range.RangeRecords;
import org.kakehashi.range.RangeState;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.site.Loops;

/**
 * Keeps every range as wanted: looks every few seconds and whenever something was asked, one worker per range. It
 * remembers nothing that matters, so that it may be killed at any moment. Nothing is removed while the database cannot
 * be read, because every pass begins there.
 */
@ApplicationScoped
class Reconciler {
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private enum Asked {
        ONCE,
        AGAIN
    }

    private final Map<Long, Asked> working = new ConcurrentHashMap<>();
    private final BackOff failures = BackOff.of(FIRST_RETRY, LONGEST_RETRY, InstantSource.system());
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    @Inject
    RangeConfig config;

    @Inject
    RangeIntents intents;

    @Inject
    RangeRecords records;

    @Inject
    LifecycleUpdates reports;

    @Inject
    RangePass pass;

    @Inject
    Engine engine;

    @Inject
    SettledRanges settled;

    @Inject
    Loops loops;

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void lookAtAll() {
        if (!config.active() || stopping) {
            return;
        }
        loops.pass("looking at what ranges are wanted", () -> {
            intents.adopt();
            Map<Long, String> now = fingerprints();
            intents.standing().forEach((teamId, state) -> {
                String fingerprint = now.getOrDefault(teamId, "");
                // What is no longer wanted is another state by now, whatever was settled before.
                if (state != RangeState.READY || !settled.isAsSettled(teamId, fingerprint)) {
                    wake(teamId, fingerprint);
                }
            });
            reports.send();
        });
    }

    /** None while the engine does not answer: every range is looked at then, and says so. */
    private Map<Long, String> fingerprints() {
        try {
            return engine.fingerprints();
        } catch (EngineFailure e) {
            settled.forgetAll();
            return Map.of();
        }
    }

    void exerciseMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Lifecycle.Moved moved) {
        if (config.active() && !stopping) {
            settled.forgetAll();
            workers.execute(this::lookAtAll);
        }
    }

    void somethingWasAsked(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ranges.Asked asked) {
        if (config.active()) {
            wake(asked.teamId(), "");
        }
    }

    /** Lets passes that are under way end before the database closes; whatever they leave, the next start goes on. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        workers.shutdown();
        if (!workers.awaitTermination(3, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }

    /**
     * Has somebody look at a range now, or once more if somebody is looking.
     *
     * @param fingerprint what the engine has of it, empty if nobody asked the engine
     */
    private void wake(long teamId, String fingerprint) {
        if (!stopping && working.merge(teamId, Asked.ONCE, (before, now) -> Asked.AGAIN) == Asked.ONCE) {
            workers.execute(() -> work(teamId, fingerprint));
        }
    }

    private void work(long teamId, String fingerprint) {
        String known = fingerprint;
        do {
            working.put(teamId, Asked.ONCE);
            long began = settled.begin(teamId);
            if (passes(teamId) && !known.isEmpty()) {
                settled.note(teamId, known, began);
            }
            known = "";
            // Whoever asked meanwhile found this worker busy and relies on one more look.
        } while (!stopping && !working.remove(teamId, Asked.ONCE));
    }

    /** Passes until the range is as wanted or must wait for longer; true if it is as wanted. */
    private boolean passes(long teamId) {
        String key = Long.toString(teamId);
        if (!failures.due(key)) {
            return false;
        }
        try {
            RangePass.Next next = pass.over(teamId);
            while ((next == RangePass.Next.AGAIN || next == RangePass.Next.SOON) && !stopping) {
                if (next == RangePass.Next.SOON) {
                    Thread.sleep(SOON);
                }
                next = pass.over(teamId);
            }
            failures.succeeded(key);
            loops.works(nameOf(teamId));
            reports.send();
            return next == RangePass.Next.SETTLED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failures.failed(key);
            tell(teamId, e);
        }
        return false;
    }

    /** To the instructor if the engine is at fault and the database can be written, in any case to the log. */
    private void tell(long teamId, RuntimeException failure) {
        try {
            if (failure instanceof EngineFailure engine) {
                records.stuck(teamId, engine.text());
                return;
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        loops.failed(nameOf(teamId), failure);
    }

    private static String nameOf(long teamId) {
        return "keeping the range of team " + teamId;
    }
}
