package org.kakehashi.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Load of clients each of whom asks again as soon as it was answered. So a slow platform is asked less often: latencies are
 * those of so many clients at once, not of so many requests a second.
 */
final class ClosedLoop {
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final double MICROSECONDS = 1e3;

    private final int clients;

    ClosedLoop(int clients) {
        this.clients = clients;
    }

    /** What came of a load: latencies in microseconds, and how long it took as a whole. */
    record Course(Histogram latencies, Duration took) {
        double perSecond() {
            return latencies.getTotalCount() * 1e9 / took.toNanos();
        }

        /** In milliseconds. */
        double percentile(double percent) {
            return latencies.getValueAtPercentile(percent) / 1e3;
        }
    }

    /** Does all pieces of work once, in their order as far as they start. */
    Course all(List<Runnable> work) {
        var next = new AtomicInteger();
        return run(() -> {
            int mine = next.getAndIncrement();
            if (mine >= work.size()) {
                return null;
            }
            return work.get(mine);
        });
    }

    /** Does this piece of work until the time is over. */
    Course during(Duration time, Runnable work) {
        long end = System.nanoTime() + time.toNanos();
        BooleanSupplier goesOn = () -> System.nanoTime() < end;
        return run(() -> goesOn.getAsBoolean() ? work : null);
    }

    private Course run(Callable<Runnable> source) {
        var latencies = new ConcurrentHistogram(SIGNIFICANT_DIGITS);
        latencies.setAutoResize(true);
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = IntStream.range(0, clients)
                    .<Future<?>>mapToObj(client -> threads.submit(() -> work(source, latencies)))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return new Course(latencies, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static Object work(Callable<Runnable> source, Histogram latencies) throws Exception {
        for (Runnable next = source.call(); next != null; next = source.call()) {
            long begin = System.nanoTime();
            next.run();
            latencies.recordValue((long) ((System.nanoTime() - begin) / MICROSECONDS));
        }
        return latencies;
    }
}
