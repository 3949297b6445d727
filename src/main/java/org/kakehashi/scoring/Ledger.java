package org.kakehashi.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.hibernate.Session;
import org.kakehashi.scoring.rules.ScoreEvent;

/**
 * The append-only ledger of facts. There is no way to change or remove one: not here, and triggers refuse it in the
 * database.
 *
 * <p>A fact is written with plain SQL on the connection of the caller's transaction, because a duplicate found by the
 * entity manager would mark that transaction for rollback, while to InnoDB it is one failed statement.
 */
@ApplicationScoped
public class Ledger {
    /** Fired inside the transaction that appends; observe it after success. */
    public record Appended(long exerciseId, ScoreEvent event) {}

    /**
     * Held until the transaction ends. Without it, parallel equal inserts share a lock on the unique key, and deadlock
     * when the one they wait for rolls back.
     */
    private static final String LOCK_TEAM = "select 1 from team where id = ? and exercise_id = ? for update";

    private static final String INSERT = "insert into score_event (exercise_id, team_id, participant_id, kind, item,"
            + " unique_key, happened_at, elapsed_us) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int DUPLICATE_ENTRY = 1062;

    @Inject
    Session session;

    @Inject
    Event<Appended> appended;

    /**
     * Appends a fact in the caller's transaction and fires {@link Appended}. A duplicate changes nothing and leaves the
     * transaction usable. Other writers for the same team wait until the transaction ends.
     *
     * @param at the moment, kept to the microsecond
     * @param elapsed play time at that moment, kept to the microsecond
     * @return false if a fact that may not repeat was there already ({@link ScoreEvent#onceKey}; the unique key decides)
     * @throws IllegalArgumentException if the team is not one of this exercise
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean append(
            long exerciseId,
            long teamId,
            long participantId,
            ScoreEvent.Kind kind,
            String item,
            Instant at,
            Duration elapsed) {
        var fact = new ScoreEvent(
                0,
                teamId,
                participantId,
                kind,
                item,
                at.truncatedTo(ChronoUnit.MICROS),
                elapsed.truncatedTo(ChronoUnit.MICROS));
        OptionalLong id = session.doReturningWork(connection -> {
            lockTeam(connection, exerciseId, teamId);
            return insert(connection, exerciseId, fact);
        });
        id.ifPresent(given -> appended.fire(new Appended(exerciseId, fact.numbered(given))));
        return id.isPresent();
    }

    /** All facts of an exercise, in order. */
    @Transactional
    public List<ScoreEvent> of(long exerciseId) {
        return read("from LedgerEntry where exerciseId = ?1 order by id", exerciseId);
    }

    /** The facts of one team of an exercise, in order. */
    @Transactional
    public List<ScoreEvent> of(long exerciseId, long teamId) {
        return read("from LedgerEntry where exerciseId = ?1 and teamId = ?2 order by id", exerciseId, teamId);
    }

    /** The facts that move a board: solves and hints. Wrong answers are many and move nothing. */
    @Transactional
    public List<ScoreEvent> movesOf(long exerciseId) {
        return read(
                "from LedgerEntry where exerciseId = ?1 and kind in (SOLVED, HINT, OWN_HINT) order by id", exerciseId);
    }

    private List<ScoreEvent> read(String query, Object... parameters) {
        var selection = session.createSelectionQuery(query, LedgerEntry.class);
        for (int i = 0; i < parameters.length; i++) {
            selection.setParameter(i + 1, parameters[i]);
        }
        return selection.getResultStream().map(LedgerEntry::event).toList();
    }

    private static void lockTeam(Connection connection, long exerciseId, long teamId) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK_TEAM)) {
            lock.setLong(1, teamId);
            lock.setLong(2, exerciseId);
            try (ResultSet row = lock.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("exercise " + exerciseId + " has no team " + teamId);
                }
            }
        }
    }

    private static OptionalLong insert(Connection connection, long exerciseId, ScoreEvent fact) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            insert.setLong(1, exerciseId);
            insert.setLong(2, fact.teamId());
            insert.setLong(3, fact.participantId());
            insert.setString(4, fact.kind().name());
            insert.setString(5, fact.item());
            insert.setString(6, fact.onceKey().orElse(null));
            insert.setObject(7, LocalDateTime.ofInstant(fact.at(), ZoneOffset.UTC));
            insert.setLong(8, fact.elapsed().dividedBy(ChronoUnit.MICROS.getDuration()));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return OptionalLong.of(keys.getLong(1));
            }
        } catch (SQLIntegrityConstraintViolationException e) {
            if (e.getErrorCode() == DUPLICATE_ENTRY) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }
}
