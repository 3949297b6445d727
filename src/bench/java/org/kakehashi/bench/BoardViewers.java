package org.kakehashi.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** People who watch a board live while one answer after the other comes in. */
final class BoardViewers implements AutoCloseable {
    private static final Set<String> NO_CHANGE = Set.of("status", "renew", "retired");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SIGNIFICANT_DIGITS = 3;

    private final List<EventStream> streams = new ArrayList<>();
    private final Histogram delays = new ConcurrentHistogram(SIGNIFICANT_DIGITS);
    private volatile Change awaited;

    /** One change that all viewers are to see; delays count from the moment when the answer is sent. */
    private record Change(long begin, List<AtomicBoolean> seen, CountDownLatch left) {
        static Change seenBy(int viewers) {
            List<AtomicBoolean> seen = new ArrayList<>();
            for (int i = 0; i < viewers; i++) {
                seen.add(new AtomicBoolean());
            }
            return new Change(System.nanoTime(), seen, new CountDownLatch(viewers));
        }

        void await() throws InterruptedException {
            if (!left.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(left.getCount() + " viewers did not see a change");
            }
        }
    }

    /** Everybody opens the board's stream and has got the board when this returns. */
    BoardViewers(RunningExercise exercise, int viewers) throws InterruptedException {
        delays.setAutoResize(true);
        awaited = Change.seenBy(viewers);
        for (int i = 0; i < viewers; i++) {
            int number = i;
            var stream = new EventStream(
                    exercise.trainees().get(i).person(), exercise.board() + "/stream", name -> saw(number, name));
            streams.add(stream.open());
        }
        awaited.await();
        delays.reset();
    }

    /** Does something that changes the board and waits until everybody has seen it. */
    void see(Runnable change) throws InterruptedException {
        awaited = Change.seenBy(streams.size());
        change.run();
        awaited.await();
    }

    /** In milliseconds. */
    double delay(double percent) {
        return delays.getValueAtPercentile(percent) / 1e3;
    }

    /** Over the wire, of all viewers so far. */
    long bytes() {
        return streams.stream().mapToLong(EventStream::bytes).sum();
    }

    private void saw(int viewer, String event) {
        Change change = awaited;
        if (!NO_CHANGE.contains(event) && change.seen.get(viewer).compareAndSet(false, true)) {
            delays.recordValue((System.nanoTime() - change.begin) / 1000);
            change.left.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        for (EventStream stream : streams) {
            stream.close();
        }
    }
}
