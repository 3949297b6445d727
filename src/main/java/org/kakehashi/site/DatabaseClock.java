package org.kakehashi.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The database's clock: the one by which all that several processes write down is timed. */
@ApplicationScoped
public class DatabaseClock {
    @Inject
    EntityManager database;

    public Instant now() {
        return ((LocalDateTime) database.createNativeQuery("select utc_timestamp(6)", LocalDateTime.class)
                        .getSingleResult())
                .toInstant(ZoneOffset.UTC);
    }
}
