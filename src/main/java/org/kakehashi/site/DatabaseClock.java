package org.kakehashi.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The database's clock: the one by which all that several processes write down is timed. */
@ApplicationScoped
public class DatabaseClock {
    @Inject
    EntityManager database;

    public Instant now() {
        Number micros =
                (Number) database.createNativeQuery("select timestampdiff(microsecond, '1970-01-01', utc_timestamp(6))")
                        .getSingleResult();
        return Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
    }
}
