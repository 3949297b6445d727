package org.kakehashi.control;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kakehashi.range.engine.EnginePreflight.Finding;
import org.kakehashi.tick.Lateness;

/**
 * How the ticks of an attack-defence go, for its instructors.
 *
 * @param length of a tick
 * @param seen since the start of the platform; empty before the first tick
 * @param obstacles why exercises with services cannot become ready on this engine
 */
public record TickSituation(Duration length, Optional<Lateness.Seen> seen, List<Finding> obstacles) {
    private static final double MILLIS = 1000;

    /** Seconds with one digit behind the point. */
    public String seconds(Duration span) {
        return String.format(Locale.ROOT, "%.1f", span.toMillis() / MILLIS);
    }

    /** Whether a tick began so late that its checks had less than three quarters of it. */
    public boolean isLate() {
        return seen.filter(all -> all.begins().last().multipliedBy(4).compareTo(length) > 0)
                .isPresent();
    }
}
