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

    /** As {@code bench.soak-pause} says, in milliseconds. */
    private static Duration pause() {
        return Duration.ofMillis(Integer.getInteger("bench.soak-pause"));
    }

    /** @param time how long, in whole minutes; the first one warms up */
    void run(RunningExercise exercise, Duration time) throws IOException, InterruptedException {
        List<Thread> trainees = new ArrayList<>();
        for (RunningExercise.Trainee trainee : exercise.trainees()) {
            trainees.add(Thread.ofVirtual().start(() -> play(trainee.person())));
        }
        Person listener = exercise.trainees().getFirst().person();
        try (var hostile =
                new HostileClients(platform.address(), exercise.board() + "/stream", listener.cookies(), pause())) {
            for (long minute = 0; minute <= time.toMinutes(); minute++) {
                latencies = empty();
                Thread.sleep(STRETCH);
                if (minute == 0) {
                    held("after the first minute");
                } else {
                    minute();
                }
            }
            samples.add("soak: attempts of hostile clients", hostile.attempts());
        }
        held("at the end");
        for (Thread trainee : trainees) {
            trainee.interrupt();
            trainee.join();
        }
        samples.add("soak: pages of trainees", pages.get());
        samples.add("soak: refused to trainees", refused.get());
    }

    private void minute() throws IOException {
        ConcurrentHistogram measured = latencies;
        samples.add("soak, each minute: `/play` p50, ms", measured.getValueAtPercentile(50) / 1e3);
        samples.add("soak, each minute: `/play` p95, ms", measured.getValueAtPercentile(95) / 1e3);
        ProcessMeter server = platform.server();
        samples.add("soak, each minute: resident, MiB", server.resident());
        samples.add("soak, each minute: open files and sockets", server.descriptors());
        samples.add("soak, each minute: threads", server.threads());
        samples.add(
                "soak, each minute: resident database, MiB", platform.database().resident());
    }

    /** What grows if something is not given back; the hostile clients have gone when it is looked at for the last time. */
    private void held(String when) throws IOException, InterruptedException {
        samples.add("soak: live heap " + when + ", MiB", platform.server().liveHeap());
        samples.add("soak: open files and sockets " + when, platform.server().descriptors());
        samples.add("soak: threads " + when, platform.server().threads());
        samples.add("soak: containers " + when, platform.containers());
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
