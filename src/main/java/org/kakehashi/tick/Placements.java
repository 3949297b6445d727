package org.kakehashi.tick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/** The flags of the ticks that still count. A tick of a large exercise has more than a thousand, so rows are written together. */
@ApplicationScoped
public class Placements {
    private static final String INSERT =
            "insert into placement (exercise_id, tick, team_id, service, store, state, attack_info)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update placement set state = ?, attack_info = ? where exercise_id = ? and tick = ?"
                    + " and team_id = ? and service = ? and store = ?";
    private static final String OLD = "delete from placement where exercise_id = ? and tick < ?";
    private static final String ALL = "select tick, team_id, service, store, state, attack_info from placement"
            + " where exercise_id = ? order by tick, team_id, service, store";

    @Inject
    Session session;

    /** Adds the flags of a tick. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(long exerciseId, Collection<Placement> placements) {
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Placement placement : placements) {
                    insert.setLong(1, exerciseId);
                    insert.setInt(2, placement.tick());
                    insert.setLong(3, placement.teamId());
                    insert.setString(4, placement.service());
                    insert.setString(5, placement.store());
                    insert.setString(6, placement.state().name());
                    insert.setString(7, placement.attackInfo());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    /** Says what became of flags. */
    @Transactional(Transactional.TxType.MANDATORY)
    void update(long exerciseId, Collection<Placement> placements) {
        session.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                for (Placement placement : placements) {
                    update.setString(1, placement.state().name());
                    update.setString(2, placement.attackInfo());
                    update.setLong(3, exerciseId);
                    update.setInt(4, placement.tick());
                    update.setLong(5, placement.teamId());
                    update.setString(6, placement.service());
                    update.setString(7, placement.store());
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
    }

    /** Forgets the flags of ticks before this one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forgetBefore(long exerciseId, int tick) {
        session.doWork(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(OLD)) {
                delete.setLong(1, exerciseId);
                delete.setInt(2, tick);
                delete.executeUpdate();
            }
        });
    }

    /** All that still count, the oldest first. */
    @Transactional
    public List<Placement> of(long exerciseId) {
        return session.doReturningWork(connection -> {
            List<Placement> found = new ArrayList<>();
            try (PreparedStatement all = connection.prepareStatement(ALL)) {
                all.setLong(1, exerciseId);
                try (ResultSet row = all.executeQuery()) {
                    while (row.next()) {
                        found.add(read(row));
                    }
                }
            }
            return found;
        });
    }

    private static Placement read(ResultSet row) throws SQLException {
        return new Placement(
                row.getInt(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                Placement.State.valueOf(row.getString(5)),
                row.getString(6));
    }
}
