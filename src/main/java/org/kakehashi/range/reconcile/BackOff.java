package org.kakehashi.range.reconcile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * When what failed is tried again: each time twice as late up to a limit, a little earlier or later by chance, so that
 * many that failed together do not come back together. Kept in memory only: a restart tries everything at once.
 */
final class BackOff {
    private static final int DOUBLINGS = 16;

    /** After so many times the longest wait without a failure, earlier ones are forgotten. */
    private static final int QUIET = 4;

    /** Far more nodes than one host holds; what is forgotten early is only tried early. */
    private static final int MOST = 10_000;

    private final Duration first;
    private final Duration longest;
    private final InstantSource clock;
    private final DoubleSupplier chance;
    private final Cache<String, Failed> failures;

    private record Failed(int times, Instant until) {}

    /** @param chance gives numbers from 0 to 1 */
    BackOff(Duration first, Duration longest, InstantSource clock, DoubleSupplier chance) {
        this.first = first;
        this.longest = longest;
        this.clock = clock;
        this.chance = chance;
        this.failures = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(() -> nanos(clock.instant()))
                .executor(Runnable::run)
                .expireAfter(Expiry.<String, Failed>writing((key, failed) ->
                        Duration.between(clock.instant(), failed.until()).plus(longest.multipliedBy(QUIET))))
                .build();
    }

    static BackOff of(Duration first, Duration longest, InstantSource clock) {
        return new BackOff(
                first, longest, clock, () -> ThreadLocalRandom.current().nextDouble());
    }

    void failed(String key) {
        failures.asMap().compute(key, (same, before) -> {
            int times = before == null ? 0 : before.times() + 1;
            Duration full = first.multipliedBy(1L << Math.min(times, DOUBLINGS));
            Duration limit = full.compareTo(longest) > 0 ? longest : full;
            double part = 0.75 + chance.getAsDouble() / 2;
            long millis = Math.min(Math.round(limit.toMillis() * part), longest.toMillis());
            return new Failed(times, clock.instant().plusMillis(millis));
        });
    }

    void succeeded(String key) {
        failures.invalidate(key);
    }

    /** Whether it may be tried now. */
    boolean due(String key) {
        return left(key).isEmpty();
    }

    /** How long until it may be tried; empty if it may be now. */
    Optional<Duration> left(String key) {
        return Optional.ofNullable(failures.getIfPresent(key))
                .map(failed -> Duration.between(clock.instant(), failed.until()))
                .filter(Duration::isPositive);
    }

    /** How many failures are remembered. */
    long size() {
        failures.cleanUp();
        return failures.estimatedSize();
    }

    private static long nanos(Instant instant) {
        return TimeUnit.SECONDS.toNanos(instant.getEpochSecond()) + instant.getNano();
    }
}
