package org.kakehashi.scoring.track.attackdefence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.track.attackdefence.view.CellPoints;

/**
 * What all teams had when a tick was closed.
 *
 * @param before the tick closed before it
 * @param sequence of the fact that closed it
 * @param teams by number of the team; not to be changed
 * @param detail the same by service, and what was counted until then
 */
record TickPoint(
        @Nullable TickPoint before, int tick, long sequence, Duration elapsed, CellPoints[] teams, Detail detail) {
    /**
     * Neither of the arrays is to be changed.
     *
     * @param cells by cell, offence, defence and SLA in a row: a third of the memory of objects, for hundreds of ticks
     * @param failed by team, checks that were not OK
     * @param resets by team
     */
    record Detail(long[] cells, int[] failed, int[] resets) {
        private static final int COLUMNS = 3;

        static Detail of(CellPoints[] points, Settled.Counts counts) {
            long[] cells = new long[COLUMNS * points.length];
            for (int cell = 0; cell < points.length; cell++) {
                cells[COLUMNS * cell] = points[cell].offence();
                cells[COLUMNS * cell + 1] = points[cell].defence();
                cells[COLUMNS * cell + 2] = points[cell].sla();
            }
            return new Detail(cells, counts.failed(), counts.resets());
        }

        CellPoints cell(int cell) {
            return new CellPoints(cells[COLUMNS * cell], cells[COLUMNS * cell + 1], cells[COLUMNS * cell + 2], 0);
        }
    }

    /** What a cell had when a tick was closed; nothing before the first. */
    static CellPoints cell(@Nullable TickPoint point, int cell) {
        return point == null ? CellPoints.NOTHING : point.detail.cell(cell);
    }

    /** What a team had when a tick was closed; nothing before the first. */
    static CellPoints team(@Nullable TickPoint point, int team) {
        return point == null ? CellPoints.NOTHING : point.teams[team];
    }

    /** All up to one, the first tick first. */
    static List<TickPoint> upTo(@Nullable TickPoint last) {
        List<TickPoint> points = new ArrayList<>();
        for (TickPoint point = last; point != null; point = point.before) {
            points.add(point);
        }
        return points.reversed();
    }
}
