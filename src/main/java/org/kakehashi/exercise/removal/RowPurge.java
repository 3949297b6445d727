package org.kakehashi.exercise.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;

/**
 * Removes the rows of an exercise that nobody played, or that no team played, and of everything that refers to it, down all foreign keys, whichever feature
 * they belong to. A list of tables here would be forgotten when a feature gets another one.
 */
@ApplicationScoped
public class RowPurge {
    private static final String CHILDREN = "select table_name, column_name, referenced_column_name from"
            + " information_schema.key_column_usage where referenced_table_schema = database()"
            + " and referenced_table_name = ?1";

    @Inject
    EntityManager database;

    @Inject
    Exercises exercises;

    /** @throws IllegalArgumentException if the exercise is one that people play: their facts stay for ever */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(long exerciseId) {
        Exercise exercise = exercises.get(exerciseId);
        if (exercise.isPublic()) {
            throw new IllegalArgumentException("exercise " + exerciseId + " is one that teams play");
        }
        removeAll(exerciseId);
    }

    /** @throws IllegalArgumentException if the exercise has facts: they stay for ever */
    @Transactional(Transactional.TxType.MANDATORY)
    void removeUnplayed(long exerciseId) {
        if (hasFacts(exerciseId)) {
            throw new IllegalArgumentException("exercise " + exerciseId + " has facts");
        }
        removeAll(exerciseId);
    }

    boolean hasFacts(long exerciseId) {
        Number facts = (Number) database.createNativeQuery("select count(*) from fact where exercise_id = ?1")
                .setParameter(1, exerciseId)
                .getSingleResult();
        return facts.longValue() > 0;
    }

    private void removeAll(long exerciseId) {
        database.flush();
        database.createNativeQuery("delete from session where subject_kind = 'OBSERVER' and subject_id = ?1")
                .setParameter(1, exerciseId)
                .executeUpdate();
        for (String table : List.of("session", "personal_link")) {
            database.createNativeQuery(
                            "delete from " + table + " where subject_kind = 'PARTICIPANT' and subject_id in"
                                    + " (select p.id from participant p join team t on t.id = p.team_id where t.exercise_id = ?1)")
                    .setParameter(1, exerciseId)
                    .executeUpdate();
        }
        remove("exercise", "id", List.of(exerciseId));
        database.clear();
    }

    private void remove(String table, String column, Collection<?> values) {
        if (values.isEmpty()) {
            return;
        }
        for (Object found :
                database.createNativeQuery(CHILDREN).setParameter(1, table).getResultList()) {
            Object[] key = (Object[]) found;
            remove((String) key[0], (String) key[1], column(table, (String) key[2], column, values));
        }
        database.createNativeQuery("delete from " + table + " where " + column + " in (?1)")
                .setParameter(1, values)
                .executeUpdate();
    }

    private List<?> column(String table, String wanted, String column, Collection<?> values) {
        return database.createNativeQuery("select " + wanted + " from " + table + " where " + column + " in (?1)")
                .setParameter(1, values)
                .getResultList();
    }
}
