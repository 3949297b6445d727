package org.kakehashi.scoring.track.attackdefence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all teams had when a tick was closed.
 *
 * @param before the tick closed before it
 * @param sequence of the fact that closed it
 * @param teams by number of the team; not to be changed
 */
record TickPoint(@Nullable TickPoint before, int tick, long sequence, Duration elapsed, CellPoints[] teams) {
    /** All up to one, the first tick first. */
    static List<TickPoint> upTo(@Nullable TickPoint last) {
        List<TickPoint> points = new ArrayList<>();
        for (TickPoint point = last; point != null; point = point.before) {
            points.add(point);
        }
        return points.reversed();
    }
}
