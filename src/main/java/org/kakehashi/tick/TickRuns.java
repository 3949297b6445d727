package org.kakehashi.tick;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.due.RecurringLook;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.TickFact;
import org.kakehashi.site.Loops;
import org.kakehashi.tick.checker.Checker;
import org.kakehashi.tick.checker.Checkers;

/**
 * Keeps the checks of the open tick of each exercise under way: they begin when a tick is opened, stop while play is paused,
 * and go on with what has no result yet after a pause or a restart of the platform.
 */
@ApplicationScoped
class TickRuns implements RecurringLook {
    /** What is left of a tick for the results to be written. */
    private static final int MARGIN_PERCENT = 5;

    private record Lane(long exerciseId, String service) {}

    private final Map<Long, TickRun> runs = new HashMap<>();
    private final Map<Lane, Semaphore> slots = new HashMap<>();

    /** Kept, because a checker remembers what it can do and where it is. */
    private final Map<Lane, Checker> known = new HashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private boolean stopping;

    /** How many teams one checker works on at once. */
    @ConfigProperty(name = "kakehashi.tick.at-once", defaultValue = "16")
    int atOnce;

    @Inject
    TickJobReads jobs;

    @Inject
    Checkers checkers;

    @Inject
    CheckResults results;

    @Inject
    Loops loops;

    @Inject
    Lateness lateness;

    @Override
    public String what() {
        return "keeping the checks of a tick under way";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void look(long exerciseId, Instant now) {
        ensure(exerciseId);
    }

    void appended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ledger.Appended appended) {
        if (appended.entry().fact() instanceof TickFact.TickOpened) {
            Thread.startVirtualThread(() -> loops.pass(what(), () -> ensure(appended.exerciseId())));
        }
    }

    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Lifecycle.Moved move) {
        if (move.to() != ExerciseState.RUNNING) {
            replace(move.exerciseId(), null);
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        lock.lock();
        try {
            stopping = true;
            runs.values().forEach(TickRun::cancel);
        } finally {
            lock.unlock();
        }
    }

    private void ensure(long exerciseId) {
        OptionalInt open = jobs.openTick(exerciseId);
        if (open.isPresent() && !isUnderWay(exerciseId, open.getAsInt())) {
            jobs.of(exerciseId).filter(TickJobs::isWorthwhile).ifPresent(this::begin);
        }
    }

    private boolean isUnderWay(long exerciseId, int tick) {
        lock.lock();
        try {
            TickRun present = runs.get(exerciseId);
            return present != null && present.tick() == tick && !present.isOver();
        } finally {
            lock.unlock();
        }
    }

    private void begin(TickJobs open) {
        Duration margin = open.length().multipliedBy(MARGIN_PERCENT).dividedBy(100);
        var run = new TickRun(open, open.left().minus(margin));
        lock.lock();
        try {
            // Whoever looked at the same time may have begun it.
            if (!stopping && !isUnderWay(open.exerciseId(), open.tick())) {
                replace(open.exerciseId(), run);
                run.begin(new TickRun.World(
                        checkersOf(open.exerciseId()), slotsOf(open.exerciseId()), results, loops, lateness));
            }
        } finally {
            lock.unlock();
        }
    }

    private void replace(long exerciseId, @Nullable TickRun run) {
        lock.lock();
        try {
            TickRun before = run == null ? runs.remove(exerciseId) : runs.put(exerciseId, run);
            if (before != null) {
                before.cancel();
            }
            if (run == null) {
                slots.keySet().removeIf(lane -> lane.exerciseId == exerciseId);
                known.keySet().removeIf(lane -> lane.exerciseId == exerciseId);
            }
        } finally {
            lock.unlock();
        }
    }

    private Function<Service, Semaphore> slotsOf(long exerciseId) {
        return service -> kept(slots, exerciseId, service, () -> new Semaphore(atOnce));
    }

    private Function<Service, Checker> checkersOf(long exerciseId) {
        return service -> kept(known, exerciseId, service, () -> checkers.of(exerciseId, service));
    }

    private <T> T kept(Map<Lane, T> all, long exerciseId, Service service, Supplier<T> made) {
        lock.lock();
        try {
            return all.computeIfAbsent(new Lane(exerciseId, service.id()), lane -> made.get());
        } finally {
            lock.unlock();
        }
    }
}
