package org.kakehashi.scoring;

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
import java.util.Optional;
import java.util.TreeMap;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactCodec;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.HashChain;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.history.Outcome;
import org.kakehashi.scoring.track.Entrant;
import org.kakehashi.scoring.track.Ranking;

/**
 * The ledger of an exercise as it lies in a database, read beside the platform: what it says, and whether it is whole.
 *
 * @param firstBroken where numbers have a gap or a hash is not that of what it stands for
 */
public record StoredLedger(List<LedgerEntry> entries, Optional<Long> firstBroken) {
    private static final String FACTS =
            "select sequence, type, team_id, participant_id, happened_at, elapsed_us, payload,"
                    + " previous_hash, hash from fact where exercise_id = ? order by sequence";
    private static final String HEAD = "select sequence, hash from ledger_head where exercise_id = ?";

    /** As the public board counts them. */
    private static final String TEAMS = "select id, name, region, entry from team where exercise_id = ? order by id";

    public static StoredLedger read(Connection database, long exercise) throws SQLException {
        List<LedgerEntry> entries = new ArrayList<>();
        long broken = 0;
        String hash = HashChain.START;
        try (PreparedStatement facts = of(database, FACTS, exercise);
                ResultSet row = facts.executeQuery()) {
            while (row.next()) {
                var when = new FactTime(
                        row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Duration.of(row.getLong(6), ChronoUnit.MICROS));
                var entry = new LedgerEntry(
                        row.getLong(1),
                        FactCodec.read(row.getString(2), row.getLong(3), row.getLong(4), when, row.getString(7)));
                boolean follows = entry.sequence() == entries.size() + 1
                        && row.getString(8).equals(hash)
                        && row.getString(9).equals(HashChain.next(hash, entry));
                broken = follows || broken != 0 ? broken : entries.size() + 1;
                hash = row.getString(9);
                entries.add(entry);
            }
        }
        try (PreparedStatement head = of(database, HEAD, exercise);
                ResultSet row = head.executeQuery()) {
            boolean whole = row.next()
                    ? row.getLong(1) == entries.size() && row.getString(2).equals(hash)
                    : entries.isEmpty();
            broken = whole || broken != 0 ? broken : entries.size() + 1;
        }
        return new StoredLedger(entries, broken == 0 ? Optional.empty() : Optional.of(broken));
    }

    private static PreparedStatement of(Connection database, String query, long exercise) throws SQLException {
        PreparedStatement statement = database.prepareStatement(query);
        statement.setLong(1, exercise);
        return statement;
    }

    /** What it holds of the kinds of facts that clients cause. */
    public Outcome outcome(List<Class<? extends Fact>> kinds) {
        List<Outcome.Stored> stored = entries.stream()
                .filter(entry -> kinds.stream().anyMatch(kind -> kind.isInstance(entry.fact())))
                .map(entry -> new Outcome.Stored(
                        entry.sequence(), entry.fact().onceKey().orElseThrow()))
                .toList();
        return Outcome.of(stored, firstBroken);
    }

    /** All facts, in order. */
    public List<Fact> facts() {
        return entries.stream().map(LedgerEntry::fact).toList();
    }

    /** The points of each team by its name, folded from nothing. */
    public Map<String, String> points(Connection database, long exercise, Scenario scenario) throws SQLException {
        List<Entrant> entrants = new ArrayList<>();
        try (PreparedStatement teams = of(database, TEAMS, exercise);
                ResultSet row = teams.executeQuery()) {
            while (row.next()) {
                entrants.add(new Entrant(
                        row.getLong(1), row.getString(2), row.getString(3), Ranking.valueOf(row.getString(4))));
            }
        }
        BoardFold fold = BoardFold.of(scenario, entrants);
        for (LedgerEntry entry : entries) {
            fold = fold.advance(List.of(entry));
        }
        Map<String, String> points = new TreeMap<>();
        fold.joint()
                .standings()
                .forEach(standing -> points.put(standing.team().name(), String.valueOf(standing.points())));
        return points;
    }
}
