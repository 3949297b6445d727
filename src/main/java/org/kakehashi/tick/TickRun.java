package org.kakehashi.tick;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.kakehashi.scenario.Service;
import org.kakehashi.site.Loops;
import org.kakehashi.tick.checker.Checker;

/**
 * The checks of one tick under way: every service of every team on a virtual thread of its own, in an order and at moments of
 * chance, no more at once at a checker than it bears.
 */
final class TickRun {
    /** Of a tick, the part in whose course the first checks begin, in percent. */
    private static final int SPREAD = 30;

    private final TickJobs jobs;
    private final long end;
    private final long due;
    private final AtomicInteger open;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** What a run needs of the world. */
    record World(
            Function<Service, Checker> checkers,
            Function<Service, Semaphore> slots,
            CheckResults results,
            Loops loops,
            Lateness lateness) {}

    /** @param left until all results must be in */
    TickRun(TickJobs jobs, Duration left) {
        this.jobs = jobs;
        this.open = new AtomicInteger(jobs.all().size());
        this.end = System.nanoTime() + left.toNanos();
        this.due = System.nanoTime() + jobs.left().minus(jobs.length()).toNanos();
    }

    int tick() {
        return jobs.tick();
    }

    void begin(World world) {
        List<CheckJob> all = new ArrayList<>(jobs.all());
        Collections.shuffle(all, ThreadLocalRandom.current());
        all.forEach(job -> threads.execute(() -> check(job, world)));
        threads.shutdown();
    }

    /** Whether nothing of it is under way any more. */
    boolean isOver() {
        return threads.isTerminated();
    }

    /** Nothing of it counts any more. */
    void cancel() {
        threads.shutdownNow();
    }

    private void check(CheckJob job, World world) {
        String what = "checking " + job.service().id() + " of exercise " + jobs.exerciseId();
        var pace = new SharedPace(world.slots.apply(job.service()), end);
        try {
            pace.linger(job.length().multipliedBy(SPREAD).dividedBy(100));
            if (!pace.enter()) {
                return;
            }
            CheckOutcome outcome = new ServiceCheck(world.checkers.apply(job.service()), job, pace)
                    .run(placed -> world.results.keep(jobs.exerciseId(), job.tick(), placed));
            if (!Thread.currentThread().isInterrupted()) {
                world.results.keep(jobs.exerciseId(), job, outcome);
                world.loops.works(what);
                kept(world);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                world.loops.failed(what, e);
            }
        } finally {
            pace.leave();
        }
    }

    /** After a pause or a restart a tick has several runs; the one that keeps its last result says when that was. */
    private void kept(World world) {
        if (open.decrementAndGet() == 0) {
            world.lateness.checked(jobs.exerciseId(), Duration.ofNanos(System.nanoTime() - due));
        }
    }
}
