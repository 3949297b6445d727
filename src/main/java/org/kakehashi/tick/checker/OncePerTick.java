package org.kakehashi.tick.checker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Something that is found out once for each team and tick, and that all others wait for. */
final class OncePerTick<T> {
    private static final int MOST = 4_000;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final Cache<Key, CompletableFuture<T>> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    private record Key(long teamId, long tick) {
        static Key of(CheckerTask task) {
            return new Key(task.target().teamId(), task.round().current());
        }
    }

    /** What is known, or what this call finds out. */
    Optional<T> orFind(CheckerTask task, Duration patience, Supplier<T> search) {
        var own = new CompletableFuture<T>();
        CompletableFuture<T> there = known.get(Key.of(task), key -> own);
        if (there == own) {
            complete(own, search);
        }
        return await(there, patience);
    }

    /** Finds it out now; whoever asks from now on gets this. */
    T find(CheckerTask task, Supplier<T> search) {
        CompletableFuture<T> awaited = known.get(Key.of(task), key -> new CompletableFuture<>());
        if (awaited.isDone()) {
            awaited = new CompletableFuture<>();
            known.put(Key.of(task), awaited);
        }
        complete(awaited, search);
        return awaited.join();
    }

    /** What is known or will be in time, found out by somebody else. */
    Optional<T> await(CheckerTask task, Duration patience) {
        return await(known.get(Key.of(task), key -> new CompletableFuture<>()), patience);
    }

    void forget(CheckerTask task) {
        known.invalidate(Key.of(task));
    }

    private static <T> void complete(CompletableFuture<T> future, Supplier<T> search) {
        try {
            future.complete(search.get());
        } catch (RuntimeException e) {
            future.completeExceptionally(e);
            throw e;
        }
    }

    private static <T> Optional<T> await(CompletableFuture<T> future, Duration patience) {
        try {
            return Optional.of(future.get(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
