package org.kakehashi.scoring;

import java.util.List;
import java.util.Optional;
import org.kakehashi.scoring.fact.HashChain;

/** Whether a ledger is as it was written. */
final class LedgerCheck {
    private LedgerCheck() {}

    /**
     * The first place at which it is not.
     *
     * @param rows in order
     * @param last sequence number of its head, 0 for an empty ledger
     * @param lastHash of its head
     */
    static Optional<Long> firstBroken(List<LedgerRow> rows, long last, String lastHash) {
        long sequence = 0;
        String hash = HashChain.START;
        for (LedgerRow row : rows) {
            if (!row.follows(sequence, hash)) {
                return Optional.of(sequence + 1);
            }
            sequence = row.sequence();
            hash = row.hash();
        }
        boolean whole = sequence == last && (last == 0 || hash.equals(lastHash));
        return whole ? Optional.empty() : Optional.of(sequence + 1);
    }
}
