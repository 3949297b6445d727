package org.kakehashi.scoring;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;

/** The ledger's writing on a plain connection, for processes of tests that are to be killed. */
public final class LedgerOnJdbc {
    private LedgerOnJdbc() {}

    public static List<Optional<LedgerEntry>> append(
            Connection connection, long exerciseId, List<? extends Fact> facts) {
        try {
            return new LedgerWrite(connection, exerciseId).append(facts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
