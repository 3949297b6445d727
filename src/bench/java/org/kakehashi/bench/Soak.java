package org.kakehashi.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;

/** Trainees who look at their page every other second, beside clients that mean harm, for a given time. */
final class Soak {
    private static final Duration BETWEEN_PAGES = Duration.ofSeconds(2);
    private static final Duration STRETCH = Duration.ofMinutes(1);

    private final PackagedPlatform platform;
    private final Samples samples;
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile ConcurrentHistogram latencies = empty();

    Soak(PackagedPlatform platform, Samples samples) {
        this.platform = platform;
        this.samples = samples;
    }

    /** As {@code bench.soak-minutes} says. */
    static Duration time() {
        return Duration.ofMinutes(Integer.getInteger("bench.soak-minutes"));
    }

    /** @param time how long, in whole minutes; the first one warms up */
    void run(RunningExercise exercise, Duration time) throws IOException, InterruptedException {
        List<Thread> trainees = new ArrayList<>();
        for (RunningExercise.Trainee trainee : exercise.trainees()) {
            trainees.add(Thread.ofVirtual().start(() -> play(trainee.person())));
        }
        Person listener = exercise.trainees().getFirst().person();
        try (var hostile = new HostileClients(platform.address(), exercise.board() + "/stream", listener.cookies())) {
            for (long minute = 0; minute <= time.toMinutes(); minute++) {
                latencies = empty();
                Thread.sleep(STRETCH);
                if (minute == 0) {
                    samples.add(
                            "soak: live heap after the first minute, MiB",
                            platform.server().liveHeap());
                    continue;
                }
                ConcurrentHistogram measured = latencies;
                samples.add("soak, each minute: `/play` p50, ms", measured.getValueAtPercentile(50) / 1e3);
                samples.add("soak, each minute: `/play` p95, ms", measured.getValueAtPercentile(95) / 1e3);
                samples.add(
                        "soak, each minute: resident, MiB", platform.server().resident());
                samples.add(
                        "soak, each minute: resident database, MiB",
                        platform.database().resident());
            }
            samples.add("soak: attempts of hostile clients", hostile.attempts());
        }
        samples.add("soak: live heap at the end, MiB", platform.server().liveHeap());
        for (Thread trainee : trainees) {
            trainee.interrupt();
            trainee.join();
        }
        samples.add("soak: pages of trainees", pages.get());
        samples.add("soak: refused to trainees", refused.get());
    }

    private static ConcurrentHistogram empty() {
        var histogram = new ConcurrentHistogram(3);
        histogram.setAutoResize(true);
        return histogram;
    }

    private void play(Person person) {
        try {
            while (true) {
                Thread.sleep(BETWEEN_PAGES);
                long begin = System.nanoTime();
                int status = status(person);
                latencies.recordValue((System.nanoTime() - begin) / 1_000);
                pages.incrementAndGet();
                if (status != 200) {
                    refused.incrementAndGet();
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** 0 if there was no answer at all. */
    private static int status(Person person) throws InterruptedException {
        try {
            return person.get("/play").status();
        } catch (java.io.UncheckedIOException none) {
            return 0;
        } catch (IllegalStateException interrupted) {
            throw new InterruptedException();
        }
    }
}
