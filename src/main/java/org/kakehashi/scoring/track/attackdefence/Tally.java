package org.kakehashi.scoring.track.attackdefence;

import java.util.BitSet;

/** The values of one formula so far. Mutable while a tick is settled, and not touched any more after that. */
interface Tally {
    Tally copy();

    /**
     * A capture counts, in the order of the ledger.
     *
     * @param position of its event in the log
     */
    default void captured(int position, int attacker, int victim, int service) {}

    /** A check counts. */
    default void checked(int cell, CheckResult result) {}

    /**
     * Brings all values up to date.
     *
     * @param flags ticks whose flags were captured
     * @param checks ticks that ended or have new results of checks
     */
    void settle(Game game, BitSet flags, BitSet checks);

    /** As of the last {@link #settle}; not to be changed. */
    Sheet sheet();
}
