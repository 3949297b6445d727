package org.kakehashi.exercise.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A recurring look that counts itself, for tests. */
@ApplicationScoped
class SampleLook implements RecurringLook {
    private static final class Count {
        private final AtomicInteger looks = new AtomicInteger();
        private final AtomicInteger underWay = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();
    }

    private final Map<Long, Count> counts = new ConcurrentHashMap<>();

    @Override
    public String what() {
        return "counting looks for a test";
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(1);
    }

    @Override
    public void look(long exerciseId, Instant now) {
        Count count = counts.computeIfAbsent(exerciseId, id -> new Count());
        count.mostAtOnce.accumulateAndGet(count.underWay.incrementAndGet(), Math::max);
        count.looks.incrementAndGet();
        count.underWay.decrementAndGet();
    }

    int looks(long exerciseId) {
        return counts.getOrDefault(exerciseId, new Count()).looks.get();
    }

    int mostAtOnce(long exerciseId) {
        return counts.getOrDefault(exerciseId, new Count()).mostAtOnce.get();
    }
}
