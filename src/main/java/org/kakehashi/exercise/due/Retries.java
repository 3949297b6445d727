package org.kakehashi.exercise.due;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When what failed is tried again: after 1, 2, 4 ... seconds, at most 10. */
final class Retries<K> {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private record Failing(int times, Instant again) {}

    private final Map<K, Failing> failing = new ConcurrentHashMap<>();

    void failed(K what, Instant now) {
        failing.merge(what, new Failing(1, now.plusSeconds(1)), (before, first) -> {
            Duration wait = Duration.ofSeconds(1L << Math.min(before.times, 10));
            return new Failing(before.times + 1, now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
        });
    }

    /** @return whether it had failed before */
    boolean succeeded(K what) {
        return failing.remove(what) != null;
    }

    /** How long it must still wait, if it must. */
    Optional<Duration> wait(K what, Instant now) {
        return Optional.ofNullable(failing.get(what))
                .map(one -> Duration.between(now, one.again))
                .filter(Duration::isPositive);
    }
}
