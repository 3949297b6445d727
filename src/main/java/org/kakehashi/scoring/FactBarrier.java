package org.kakehashi.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.kakehashi.exercise.RewindBarrier;

/** No clock goes back behind a fact: it happened at a play time that would come again. */
@ApplicationScoped
class FactBarrier implements RewindBarrier {
    @Inject
    EntityManager database;

    @Override
    public Optional<Duration> latest(long exerciseId) {
        return Optional.ofNullable((Long) database.createNativeQuery(
                                "select max(elapsed_us) from score_event where exercise_id = ?1", Long.class)
                        .setParameter(1, exerciseId)
                        .getSingleResult())
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS));
    }
}
