package org.kakehashi.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that goes on evenly when the machine's is set: right when the process starts, and from then on as much later as
 * time has passed. For what is only compared within this process; what is stored is timed by {@link DatabaseClock}.
 */
public final class SteadyClock extends Clock {
    /** One for all, so that moments of different places can be compared. */
    public static final Clock OF_PROCESS = new SteadyClock();

    private final Instant start = Instant.now();
    private final long nanos = System.nanoTime();

    private SteadyClock() {}

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - nanos);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Instants know no zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
