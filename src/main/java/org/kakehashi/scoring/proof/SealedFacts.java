package org.kakehashi.scoring.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kakehashi.scoring.fact.CanonicalJson;
import org.kakehashi.scoring.fact.FactCodec;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.LedgerEntry;

/** Facts with their hashes as the database has them, also where somebody changed them: an export tells what there is. */
final class SealedFacts {
    private static final String PAGE =
            "select sequence, type, team_id, participant_id, happened_at, elapsed_us, payload,"
                    + " previous_hash, hash from fact where exercise_id = ? and sequence > ? and sequence <= ?"
                    + " order by sequence limit ?";

    /** A row of the ledger; {@code json} is its canonical form, from which its hash is computed. */
    record Sealed(long sequence, String previous, String hash, String json) {}

    private SealedFacts() {}

    /** @param most how many at most, the first ones after a number and up to another */
    static List<Sealed> page(Connection connection, long exerciseId, long after, long upTo, int most)
            throws SQLException {
        List<Sealed> page = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setLong(1, exerciseId);
            select.setLong(2, after);
            select.setLong(3, upTo);
            select.setInt(4, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    page.add(new Sealed(
                            rows.getLong("sequence"),
                            rows.getString("previous_hash"),
                            rows.getString("hash"),
                            json(rows)));
                }
            }
        }
        return page;
    }

    private static String json(ResultSet row) throws SQLException {
        var when = new FactTime(
                row.getObject("happened_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Duration.of(row.getLong("elapsed_us"), ChronoUnit.MICROS));
        try {
            return FactCodec.canonical(new LedgerEntry(
                    row.getLong("sequence"),
                    FactCodec.read(
                            row.getString("type"),
                            row.getLong("team_id"),
                            row.getLong("participant_id"),
                            when,
                            row.getString("payload"))));
        } catch (IllegalArgumentException | ArithmeticException notAFact) {
            return CanonicalJson.write(Map.of(
                    "sequence",
                    row.getLong("sequence"),
                    "type",
                    row.getString("type"),
                    "payload",
                    row.getString("payload")));
        }
    }
}
