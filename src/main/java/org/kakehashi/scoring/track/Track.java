package org.kakehashi.scoring.track;

import java.util.List;
import java.util.Map;
import org.kakehashi.scoring.fact.LedgerEntry;

/**
 * One way to turn facts into points: a pure fold. Its configuration is in the object that implements it. For every ledger,
 * folding entries one by one, replaying all of them, and going on from any state kept before give equal values.
 *
 * @param <S> immutable; what is needed to go on, and to take any earlier fact back as if it had never happened. Its size is
 *     bounded by what counts, not by how much happened.
 */
public interface Track<S> {
    /** The state before anything happened. */
    S start();

    /** The state after one more entry, the next in the ledger; entries of other tracks change nothing. */
    S advance(S state, LedgerEntry entry);

    /** What each team has that anything happened to. */
    Map<Long, TrackValue> view(S state);

    /** The state after more entries, in the ledger's order. */
    default S advance(S state, List<LedgerEntry> entries) {
        S next = state;
        for (LedgerEntry entry : entries) {
            next = advance(next, entry);
        }
        return next;
    }
}
