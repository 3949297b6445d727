package org.kakehashi.scoring.track.attackdefence.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.scoring.track.Entrant;

/**
 * What one service of one team has, and the facts behind it. Flags stand with the tick in which they were placed, since that is
 * where their worth counts.
 *
 * @param points all that the service has
 * @param ticks those that were asked for, the newest first
 * @param played how many ticks there are in all
 * @param slaByTick whether ticks tell what their check was worth; by formulas that multiply with the share of good checks they
 *     cannot
 * @param resets of the team's service nodes, in the order of the ledger
 */
public record CellFacts(
        Entrant team,
        Service service,
        CellPoints points,
        List<Tick> ticks,
        int played,
        boolean slaByTick,
        List<Reset> resets) {
    /** Whether a fact counts. */
    public enum Effect {
        COUNTS,
        /** Its tick is not closed yet. */
        NOT_YET,
        /** It is of a void tick, or of a flag that was placed in one. */
        VOID,
        /** An instructor took it back. */
        TAKEN_BACK,
        /** The same counts already. */
        REPEATED,
        /** Whoever did it was disqualified. */
        DISQUALIFIED,
        /** The checker failed. */
        CHECKER_FAILED
    }

    /** How a tick ended. */
    public enum End {
        OPEN,
        CLOSED,
        VOID
    }

    /**
     * A tick.
     *
     * @param points what its flags and its check are worth now
     * @param checks usually one
     * @param made captures by the team of flags that were placed in this tick
     * @param lost the team's flags of this tick that others captured
     */
    public record Tick(
            int number, End end, CellPoints points, List<Check> checks, List<Capture> made, List<LostFlag> lost) {}

    /**
     * A fact behind the cell.
     *
     * @param sequence its number in the ledger
     * @param elapsed play time, to the millisecond
     */
    public record Behind(long sequence, Duration elapsed, Effect effect) {}

    /**
     * A check.
     *
     * @param present by flag store, how many flags were found
     * @param expected how many of each store should have been there
     */
    public record Check(Behind fact, CheckVerdict verdict, List<Integer> present, int expected, String message) {}

    /**
     * A capture.
     *
     * @param other whom it was captured from, or who captured it
     * @param micros what it is worth to its captor now, in millionths of a point
     */
    public record Capture(Behind fact, String store, Entrant other, int submitted, long micros) {}

    /**
     * A flag that others captured.
     *
     * @param micros what it costs its owner now, not positive
     */
    public record LostFlag(String store, long micros, List<Capture> captures) {}

    /** @param micros what it costs, not positive */
    public record Reset(Behind fact, int tick, long micros) {}

    /** The newest tick that is told; empty if none is. */
    public Optional<Integer> newest() {
        return ticks.stream().findFirst().map(Tick::number);
    }
}
