package org.kakehashi.scoring;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactCodec;
import org.kakehashi.scoring.fact.HashChain;
import org.kakehashi.scoring.fact.LedgerEntry;

/**
 * One writing of facts on one connection, in its transaction. It locks the teams, since a row of a fact refers to one and
 * everybody locks a team before the ledger, then the end of the exercise's ledger until the transaction ends: whoever
 * wants to write after it waits, so that numbers have no gaps and are committed in their order.
 */
final class LedgerWrite {
    private static final String HEAD = "select sequence, hash from ledger_head where exercise_id = ? for update";
    private static final String NEW_HEAD = "insert into ledger_head (exercise_id, sequence, hash) values (?, 0, '"
            + HashChain.START + "') on duplicate key update exercise_id = exercise_id";
    private static final String MOVE_HEAD = "update ledger_head set sequence = ?, hash = ? where exercise_id = ?";
    private static final String INSERT = "insert into fact (exercise_id, sequence, type, team_id, participant_id,"
            + " happened_at, elapsed_us, payload, unique_key, previous_hash, hash) values ";
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int COLUMNS = 11;

    /** Rows of one statement: it is parsed once for all of them, and far smaller than what the database takes. */
    private static final int TOGETHER = 256;

    /** An entry that is to be written. */
    private record Row(LedgerEntry entry, @Nullable String key, String before, String hash) {}

    private final Connection connection;
    private final long exerciseId;
    private long sequence;
    private String hash = HashChain.START;

    LedgerWrite(Connection connection, long exerciseId) {
        this.connection = connection;
        this.exerciseId = exerciseId;
    }

    /** Whether a stored key is one that this fact can have: its own, or its own after earlier ones were taken back. */
    static boolean isKeyOf(@Nullable String stored, Fact fact) {
        Optional<String> key = fact.onceKey();
        return stored == null
                ? key.isEmpty()
                : key.filter(own -> stored.equals(own) || stored.startsWith(own + "@"))
                        .isPresent();
    }

    List<Optional<LedgerEntry>> append(List<? extends Fact> facts) throws SQLException {
        lockTeams(facts);
        lockHead();
        refuseAfterTheResult(facts);
        Map<String, Long> known = sequencesOf(facts.stream()
                .flatMap(fact -> fact.onceKey().stream())
                .distinct()
                .toList());
        List<Optional<LedgerEntry>> entries = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Fact fact : facts) {
            Optional<String> key = fact.onceKey();
            Optional<String> free = key.isEmpty() ? key : freeKey(key.get(), known);
            if (key.isPresent() && free.isEmpty()) {
                entries.add(Optional.empty());
            } else {
                Row row = next(fact, free.orElse(null));
                rows.add(row);
                entries.add(Optional.of(row.entry));
                free.ifPresent(taken -> known.put(taken, sequence));
            }
        }
        if (!rows.isEmpty()) {
            for (int from = 0; from < rows.size(); from += TOGETHER) {
                insert(rows.subList(from, Math.min(rows.size(), from + TOGETHER)));
            }
            moveHead();
        }
        return entries;
    }

    /** Only decisions come after play is over, and only then a result is final: nobody else has to look. */
    private void refuseAfterTheResult(List<? extends Fact> facts) throws SQLException {
        boolean changes =
                facts.stream().anyMatch(fact -> fact instanceof Fact.Decided && !(fact instanceof Fact.Finalised));
        if (changes && !sequencesOf(List.of(Fact.Finalised.KEY)).isEmpty()) {
            throw new ResultDecisions.ResultIsFinal();
        }
    }

    /** The key under which a fact can be written; empty if an equal fact counts already. */
    private Optional<String> freeKey(String key, Map<String, Long> known) throws SQLException {
        String candidate = key;
        Long before = known.get(candidate);
        while (before != null) {
            String correction = Fact.Corrected.keyOf(before);
            if (!known.containsKey(correction)
                    && !sequencesOf(List.of(correction)).containsKey(correction)) {
                return Optional.empty();
            }
            candidate = key + "@" + before;
            before = known.containsKey(candidate)
                    ? known.get(candidate)
                    : sequencesOf(List.of(candidate)).get(candidate);
        }
        return Optional.of(candidate);
    }

    private Row next(Fact fact, @Nullable String key) {
        sequence++;
        var entry = new LedgerEntry(sequence, fact);
        String before = hash;
        hash = HashChain.next(before, entry);
        return new Row(entry, key, before, hash);
    }

    private void insert(List<Row> rows) throws SQLException {
        String all = INSERT + String.join(", ", Collections.nCopies(rows.size(), ROW));
        try (PreparedStatement insert = connection.prepareStatement(all)) {
            for (int i = 0; i < rows.size(); i++) {
                set(insert, i * COLUMNS, rows.get(i));
            }
            insert.executeUpdate();
        }
    }

    /** @param at parameters before this row's first */
    private void set(PreparedStatement insert, int at, Row row) throws SQLException {
        LedgerEntry entry = row.entry;
        Fact fact = entry.fact();
        insert.setLong(at + 1, exerciseId);
        insert.setLong(at + 2, entry.sequence());
        insert.setString(at + 3, FactCodec.type(fact));
        if (fact.teamId() == 0) {
            insert.setNull(at + 4, Types.BIGINT);
        } else {
            insert.setLong(at + 4, fact.teamId());
        }
        insert.setLong(at + 5, fact.participantId());
        insert.setObject(at + 6, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
        insert.setLong(at + 7, entry.elapsed().dividedBy(ChronoUnit.MICROS.getDuration()));
        insert.setString(at + 8, FactCodec.payload(fact));
        insert.setString(at + 9, row.key);
        insert.setString(at + 10, row.before);
        insert.setString(at + 11, row.hash);
    }

    private void lockTeams(List<? extends Fact> facts) throws SQLException {
        List<Long> teams = facts.stream()
                .map(Fact::teamId)
                .filter(team -> team != 0)
                .distinct()
                .sorted()
                .toList();
        if (teams.isEmpty()) {
            return;
        }
        // Through the primary key, in its order: two writers never hold what the other waits for.
        try (PreparedStatement lock = connection.prepareStatement("select id from team force index (primary) where id in ("
                + marks(teams.size()) + ") and exercise_id = ? order by id for update")) {
            int at = 1;
            for (long team : teams) {
                lock.setLong(at++, team);
            }
            lock.setLong(at, exerciseId);
            try (ResultSet row = lock.executeQuery()) {
                int found = 0;
                while (row.next()) {
                    found++;
                }
                if (found != teams.size()) {
                    throw new IllegalArgumentException("exercise " + exerciseId + " has not all of the teams " + teams);
                }
            }
        }
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private void lockHead() throws SQLException {
        if (!readHead()) {
            try (PreparedStatement begin = connection.prepareStatement(NEW_HEAD)) {
                begin.setLong(1, exerciseId);
                begin.executeUpdate();
            }
            readHead();
        }
    }

    private boolean readHead() throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(HEAD)) {
            head.setLong(1, exerciseId);
            try (ResultSet row = head.executeQuery()) {
                boolean found = row.next();
                if (found) {
                    sequence = row.getLong(1);
                    hash = row.getString(2);
                }
                return found;
            }
        }
    }

    private void moveHead() throws SQLException {
        try (PreparedStatement move = connection.prepareStatement(MOVE_HEAD)) {
            move.setLong(1, sequence);
            move.setString(2, hash);
            move.setLong(3, exerciseId);
            move.executeUpdate();
        }
    }

    /** The sequence numbers of the facts with these keys, as far as there are any. */
    private Map<String, Long> sequencesOf(List<String> keys) throws SQLException {
        Map<String, Long> sequences = new HashMap<>();
        if (keys.isEmpty()) {
            return sequences;
        }
        try (PreparedStatement find = connection.prepareStatement(
                "select unique_key, sequence from fact where exercise_id = ? and unique_key in (" + marks(keys.size()) + ")")) {
            find.setLong(1, exerciseId);
            for (int i = 0; i < keys.size(); i++) {
                find.setString(i + 2, keys.get(i));
            }
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    sequences.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return sequences;
    }
}
