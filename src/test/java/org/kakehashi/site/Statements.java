package org.kakehashi.site;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Counts the statements that the caller's own thread sends to the database. Hibernate's statistics count for the whole
 * process, and there the platform looks after clocks and ranges at any moment.
 */
@PersistenceUnitExtension
public class Statements implements StatementInspector {
    private static final ThreadLocal<Long> SENT = ThreadLocal.withInitial(() -> 0L);

    /** How many statements the task sends from this thread. */
    public static long during(Runnable task) {
        long before = SENT.get();
        task.run();
        return SENT.get() - before;
    }

    @Override
    public String inspect(String sql) {
        SENT.set(SENT.get() + 1);
        return sql;
    }
}
