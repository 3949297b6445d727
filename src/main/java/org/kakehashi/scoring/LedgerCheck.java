package org.kakehashi.scoring;

import java.util.List;
import java.util.Optional;
import org.kakehashi.scoring.fact.HashChain;

/** Whether a ledger is as it was written: looks at its rows from the first to the last. */
final class LedgerCheck {
    private long sequence;
    private String hash = HashChain.START;

    /**
     * Looks at the next rows.
     *
     * @return the first place at which they are not as they were written; nothing counts after that
     */
    Optional<Long> take(List<LedgerRow> rows) {
        for (LedgerRow row : rows) {
            if (!row.follows(sequence, hash)) {
                return Optional.of(sequence + 1);
            }
            sequence = row.sequence();
            hash = row.hash();
        }
        return Optional.empty();
    }

    /**
     * After the last row.
     *
     * @param last sequence number of the ledger's head, 0 for an empty ledger
     * @param lastHash of its head
     */
    Optional<Long> end(long last, String lastHash) {
        boolean whole = sequence == last && (last == 0 || hash.equals(lastHash));
        return whole ? Optional.empty() : Optional.of(sequence + 1);
    }
}
