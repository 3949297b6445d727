package org.kakehashi.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Readings of a clock that somebody may set while it runs, as moments that go on evenly. A reading is believed as long as it
 * is no further than two seconds from what has passed since an earlier one; from then on time is counted from that one,
 * until readings agree with it again. So small corrections are followed, and a step moves nothing.
 */
final class SteadyReadings {
    private static final Duration TOLERATED = Duration.ofSeconds(2);

    /** A reading that took longer does not say when in between it was made. */
    private static final Duration QUICK = Duration.ofMillis(200);

    private @Nullable Instant anchor;
    private long anchored;
    private Duration step = Duration.ZERO;

    /**
     * A moment.
     *
     * @param step by how much the clock was set since time goes on without it, if that is news; zero if it is right again
     */
    record Reading(Instant now, Optional<Duration> step) {}

    /**
     * @param read what the clock said
     * @param before nanoseconds of a clock that only goes forward, before it was asked
     * @param after the same once it had answered
     */
    synchronized Reading read(Instant read, long before, long after) {
        Instant known = anchor;
        if (known == null) {
            anchor(read, after);
            return new Reading(read, Optional.empty());
        }
        Instant earliest = known.plusNanos(before - anchored);
        Instant latest = known.plusNanos(after - anchored);
        boolean agrees = !read.isBefore(earliest.minus(TOLERATED)) && !read.isAfter(latest.plus(TOLERATED));
        if (agrees) {
            Optional<Duration> news = step.isZero() ? Optional.empty() : Optional.of(Duration.ZERO);
            step = Duration.ZERO;
            if (after - before <= QUICK.toNanos()) {
                anchor(read, after);
            }
            return new Reading(read, news);
        }
        Duration by = Duration.between(latest, read);
        boolean isNews = step.isZero() || by.minus(step).abs().compareTo(TOLERATED.multipliedBy(2)) > 0;
        step = isNews ? by : step;
        return new Reading(latest, isNews ? Optional.of(by) : Optional.empty());
    }

    private void anchor(Instant read, long nanos) {
        anchor = read;
        anchored = nanos;
    }
}
