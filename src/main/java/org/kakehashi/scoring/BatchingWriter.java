package org.kakehashi.scoring;

import static org.kakehashi.scoring.words.ScoringWords.WORDS;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.Refused;

/**
 * Group commit: what comes in for one exercise while a transaction is under way goes into the next one together. One
 * virtual thread writes for each exercise for which something waits. Whoever hands something in is told what became of it
 * after the commit, or that nothing is known; handing it in again must then be harmless.
 *
 * @param <T> what is handed in
 * @param <R> what becomes of it
 */
public final class BatchingWriter<T, R> {
    private static final Size USUAL = new Size(1000, 64);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** After so many failures in a row, each alone, the rest of a batch is not tried. */
    private static final int HOPELESS = 2;

    /** Writes a batch in one transaction, and returns after its commit. */
    @FunctionalInterface
    public interface Work<T, R> {
        /**
         * @return what became of each
         * @throws Refused if all are refused
         * @throws RuntimeException if nothing was written; each is tried alone then
         */
        List<Outcome<R>> write(long exerciseId, List<T> batch);
    }

    /**
     * How much is held.
     *
     * @param waiting most that wait for one exercise; more are refused
     * @param batch most that are written together
     */
    public record Size(int waiting, int batch) {}

    /** What became of one: a value, or why it was refused. */
    public record Outcome<R>(@Nullable R value, @Nullable RuntimeException refusal) {
        public static <R> Outcome<R> of(R value) {
            return new Outcome<>(value, null);
        }

        public static <R> Outcome<R> refused(RuntimeException refusal) {
            return new Outcome<>(null, refusal);
        }
    }

    /** The refusal when more waits than can be written soon, or the platform stops. */
    public static class NotWritten extends Refused {
        NotWritten() {
            super(Reason.UNAVAILABLE, WORDS.platformIsTooBusyToStore());
        }
    }

    private record Waiting<T, R>(T item, CompletableFuture<R> result) {
        void tell(Outcome<R> outcome) {
            if (outcome.refusal() != null) {
                result.completeExceptionally(outcome.refusal());
            } else {
                result.complete(outcome.value());
            }
        }
    }

    private final String name;
    private final Work<T, R> work;
    private final Size size;
    private final Map<Long, Deque<Waiting<T, R>>> lanes = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    public BatchingWriter(String name, Work<T, R> work) {
        this(name, work, USUAL);
    }

    public BatchingWriter(String name, Work<T, R> work, Size size) {
        this.name = name;
        this.work = work;
        this.size = size;
    }

    /**
     * Hands something in and waits for what becomes of it.
     *
     * @throws NotWritten if it was not taken, or nobody could say in time what became of it
     * @throws RuntimeException as it was refused, or failed
     */
    public R write(long exerciseId, T item) {
        return await(hand(exerciseId, item));
    }

    /**
     * Hands something in without waiting.
     *
     * @return completed with what becomes of it after the commit, or exceptionally as {@link #write} would throw
     * @throws NotWritten if it was not taken
     */
    public CompletableFuture<R> hand(long exerciseId, T item) {
        var waiting = new Waiting<T, R>(item, new CompletableFuture<>());
        if (stopping) {
            throw new NotWritten();
        }
        var begin = new AtomicBoolean();
        lanes.compute(exerciseId, (id, lane) -> {
            begin.set(lane == null);
            Deque<Waiting<T, R>> queue = lane == null ? new ArrayDeque<>() : lane;
            if (queue.size() >= size.waiting) {
                throw new NotWritten();
            }
            queue.addLast(waiting);
            return queue;
        });
        if (begin.get()) {
            Thread.ofVirtual().name(name + "-" + exerciseId).start(() -> writeAll(exerciseId));
        }
        return waiting.result;
    }

    private static <R> R await(CompletableFuture<R> result) {
        try {
            return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new NotWritten();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotWritten();
        }
    }

    /** How many wait to be written for an exercise. */
    int waiting(long exerciseId) {
        var waiting = new AtomicInteger();
        lanes.computeIfPresent(exerciseId, (id, queue) -> {
            waiting.set(queue.size());
            return queue;
        });
        return waiting.get();
    }

    /** Nothing more is taken; what waits is told so. */
    public void stop() {
        stopping = true;
        lanes.keySet()
                .forEach(exercise -> next(exercise, Integer.MAX_VALUE)
                        .forEach(waiting -> waiting.tell(Outcome.refused(new NotWritten()))));
    }

    private void writeAll(long exerciseId) {
        List<Waiting<T, R>> batch = next(exerciseId, size.batch);
        while (!batch.isEmpty()) {
            try {
                write(exerciseId, batch);
            } catch (Throwable e) { // an Error too: nobody must wait for a thread that has ended
                batch.forEach(waiting -> waiting.result.completeExceptionally(e));
            }
            batch = next(exerciseId, size.batch);
        }
    }

    /** Takes the next ones; when there are none the lane is closed, and whoever comes then begins anew. */
    private List<Waiting<T, R>> next(long exerciseId, int most) {
        List<Waiting<T, R>> batch = new ArrayList<>();
        lanes.computeIfPresent(exerciseId, (id, queue) -> {
            while (batch.size() < most && !queue.isEmpty()) {
                batch.add(queue.removeFirst());
            }
            return batch.isEmpty() ? null : queue;
        });
        return batch;
    }

    private void write(long exerciseId, List<Waiting<T, R>> batch) {
        try {
            tell(batch, work.write(exerciseId, items(batch)));
        } catch (Refused refused) {
            batch.forEach(waiting -> waiting.tell(Outcome.refused(refused)));
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                batch.getFirst().tell(Outcome.refused(e));
            } else {
                writeEachAlone(exerciseId, batch);
            }
        }
    }

    private void writeEachAlone(long exerciseId, List<Waiting<T, R>> batch) {
        int failures = 0;
        for (Waiting<T, R> waiting : batch) {
            if (failures < HOPELESS) {
                write(exerciseId, List.of(waiting));
                failures = hasFailed(waiting.result) ? failures + 1 : 0;
            } else {
                waiting.tell(Outcome.refused(new NotWritten()));
            }
        }
    }

    private static boolean hasFailed(CompletableFuture<?> result) {
        return result.isCompletedExceptionally() && !(result.exceptionNow() instanceof Refused);
    }

    private static <T, R> List<T> items(List<Waiting<T, R>> batch) {
        return batch.stream().map(Waiting::item).toList();
    }

    private static <T, R> void tell(List<Waiting<T, R>> batch, List<Outcome<R>> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).tell(outcomes.get(i));
        }
    }
}
