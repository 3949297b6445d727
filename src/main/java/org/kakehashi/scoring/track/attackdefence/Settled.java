package org.kakehashi.scoring.track.attackdefence;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.track.attackdefence.view.CellPoints;

/**
 * Everything that follows from the first events of a log. It never changes; {@link #upTo} gives a later one. Every
 * {@value #BETWEEN_CHECKPOINTS} closed ticks one is kept, from which a correction goes on.
 *
 * @param scanned how many events of the log are in
 * @param waiting positions of those of them whose tick has not ended
 * @param sums what they come to
 * @param closed how many ticks are closed
 * @param earlier the last one that is kept
 */
record Settled(
        Game game,
        Tally tally,
        int scanned,
        int[] waiting,
        Sums sums,
        int closed,
        @Nullable Settled earlier) {
    private static final int BETWEEN_CHECKPOINTS = 32;

    /**
     * @param cells by cell, as weighted by its service
     * @param cellsBefore the same before the last closed tick
     * @param teams by team
     * @param counts what is counted for each team and store
     * @param last what all teams had when the last tick was closed
     * @param late position of the newest event that changed anything after the last closing; else -1
     */
    record Sums(
            CellPoints[] cells,
            CellPoints[] cellsBefore,
            CellPoints[] teams,
            Counts counts,
            @Nullable TickPoint last,
            int late) {}

    /**
     * @param failed by team, checks that were not OK
     * @param resets by team
     * @param firsts by store, position of the first capture by a ranked team from another; -1 if there is none
     * @param captures by pair of teams
     */
    record Counts(int[] failed, int[] resets, int[] firsts, CaptureCounts captures) {
        Counts copy() {
            return new Counts(failed.clone(), resets.clone(), firsts.clone(), captures.copy());
        }
    }

    /** Before anything happened. */
    static Settled start(Field field, Formula formula) {
        int[] firsts = new int[field.stores];
        Arrays.fill(firsts, -1);
        CellPoints[] cells = nothing(field.cells());
        return new Settled(
                new Game(field),
                formula.start(field),
                0,
                new int[0],
                new Sums(
                        cells,
                        cells,
                        nothing(field.teams),
                        new Counts(new int[field.teams], new int[field.teams], firsts, CaptureCounts.none(field.teams)),
                        null,
                        -1),
                0,
                null);
    }

    private static CellPoints[] nothing(int length) {
        CellPoints[] points = new CellPoints[length];
        Arrays.fill(points, CellPoints.NOTHING);
        return points;
    }

    /**
     * After all events of a log that begins as the one did that this follows from.
     *
     * @param ignored positions of events that do not count
     * @param out numbers of the teams whose captures do not count
     */
    Settled upTo(EventLog log, Set<Integer> ignored, Set<Integer> out) {
        Settled settled = this;
        while (settled.scanned < log.size()) {
            settled = new Settling(settled, log, ignored, out).next();
        }
        return settled;
    }

    /** Whether an event is in what this says, and does not wait for the end of its tick. */
    private boolean counted(int position) {
        return position < scanned && Arrays.binarySearch(waiting, position) < 0;
    }

    /** The latest one that is kept and that an event is not in yet. */
    Settled before(int position) {
        Settled settled = this;
        while (settled.counted(position) && settled.earlier != null) {
            settled = settled.earlier;
        }
        return settled;
    }

    /** The very first. */
    Settled first() {
        Settled settled = this;
        while (settled.earlier != null) {
            settled = settled.earlier;
        }
        return settled;
    }

    /** What the next one keeps as its checkpoint. */
    @Nullable
    Settled checkpoint() {
        return earlier == null || closed - earlier.closed >= BETWEEN_CHECKPOINTS ? this : earlier;
    }
}
