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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
            + " happened_at, elapsed_us, payload, unique_key, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

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
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Fact fact : facts) {
                Optional<String> key = fact.onceKey();
                Optional<String> free = key.isEmpty() ? key : freeKey(key.get(), known);
                if (key.isPresent() && free.isEmpty()) {
                    entries.add(Optional.empty());
                } else {
                    entries.add(Optional.of(add(insert, fact, free.orElse(null))));
                    free.ifPresent(taken -> known.put(taken, sequence));
                }
            }
            if (entries.stream().anyMatch(Optional::isPresent)) {
                insert.executeBatch();
                moveHead();
            }
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

    private LedgerEntry add(PreparedStatement insert, Fact fact, @Nullable String key) throws SQLException {
        sequence++;
        var entry = new LedgerEntry(sequence, fact);
        String before = hash;
        hash = HashChain.next(before, entry);
        insert.setLong(1, exerciseId);
        insert.setLong(2, sequence);
        insert.setString(3, FactCodec.type(fact));
        if (fact.teamId() == 0) {
            insert.setNull(4, Types.BIGINT);
        } else {
            insert.setLong(4, fact.teamId());
        }
        insert.setLong(5, fact.participantId());
        insert.setObject(6, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
        insert.setLong(7, entry.elapsed().dividedBy(ChronoUnit.MICROS.getDuration()));
        insert.setString(8, FactCodec.payload(fact));
        insert.setString(9, key);
        insert.setString(10, before);
        insert.setString(11, hash);
        insert.addBatch();
        return entry;
    }

    private void lockTeams(List<? extends Fact> facts) throws SQLException {
        List<Long> teams = facts.stream()
                .map(Fact::teamId)
                .filter(team -> team != 0)
                .distinct()
                .sorted()
                .toList();
        try (PreparedStatement lock =
                connection.prepareStatement("select 1 from team where id = ? and exercise_id = ? for update")) {
            for (long team : teams) {
                lock.setLong(1, team);
                lock.setLong(2, exerciseId);
                try (ResultSet row = lock.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalArgumentException("exercise " + exerciseId + " has no team " + team);
                    }
                }
            }
        }
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
        String marks = keys.stream().map(key -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement find = connection.prepareStatement(
                "select unique_key, sequence from fact where exercise_id = ? and unique_key in (" + marks + ")")) {
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
