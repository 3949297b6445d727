package org.kakehashi.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * The database's clock: the one by which all that several processes write down is timed. When it is set while the platform
 * runs, time goes on for this process as if it had not been ({@link SteadyReadings}), so that no tick, inject or end of an
 * exercise comes early or late by it.
 */
@ApplicationScoped
public class DatabaseClock {
    private static final Logger LOG = Logger.getLogger(DatabaseClock.class);

    private final SteadyReadings readings = new SteadyReadings();

    @Inject
    EntityManager database;

    public Instant now() {
        long before = System.nanoTime();
        Number micros =
                (Number) database.createNativeQuery("select timestampdiff(microsecond, '1970-01-01', utc_timestamp(6))")
                        .getSingleResult();
        Instant read = Instant.EPOCH.plus(micros.longValue(), ChronoUnit.MICROS);
        SteadyReadings.Reading reading = readings.read(read, before, System.nanoTime());
        reading.step().ifPresent(DatabaseClock::tell);
        return reading.now();
    }

    private static void tell(Duration step) {
        if (step.isZero()) {
            LOG.info("the clock of the database is right again");
        } else {
            LOG.errorf(
                    "the clock of the database was set by %d s: exercises go on as if it had not been until the platform is"
                            + " started again; set it right before that",
                    step.toSeconds());
        }
    }
}
