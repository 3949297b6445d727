package org.kakehashi.exercise.due;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kakehashi.exercise.RewindBarrier;
import org.kakehashi.exercise.timeline.Due;

/** The rows that say what was handed over. Their key decides between processes that look at the same time. */
@ApplicationScoped
class HandedOver implements RewindBarrier {
    private record Name(String owner, String key) {
        static Name of(Due due) {
            return new Name(due.owner(), due.key());
        }
    }

    @Inject
    EntityManager database;

    /** Tells what of an exercise was handed over up to now. */
    @Transactional(Transactional.TxType.MANDATORY)
    Predicate<Due> in(long exerciseId) {
        Set<Name> names = new HashSet<>();
        for (Object row : database.createNativeQuery("select owner, due_key from handed_over where exercise_id = ?1")
                .setParameter(1, exerciseId)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            names.add(new Name((String) columns[0], (String) columns[1]));
        }
        return due -> names.contains(Name.of(due));
    }

    /** @return false if it was handed over already; of several that ask at once, all but one wait for that one's end */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean claim(long exerciseId, Due due, Instant now) {
        return database.createNativeQuery(
                                "insert ignore into handed_over (exercise_id, owner, due_key, due_us, handed_at, outcome)"
                                        + " values (?1, ?2, ?3, ?4, ?5, '')")
                        .setParameter(1, exerciseId)
                        .setParameter(2, due.owner())
                        .setParameter(3, due.key())
                        .setParameter(4, due.at().dividedBy(ChronoUnit.MICROS.getDuration()))
                        .setParameter(5, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void note(long exerciseId, Due due, DueSource.Outcome outcome) {
        database.createNativeQuery(
                        "update handed_over set outcome = ?4 where exercise_id = ?1 and owner = ?2 and due_key = ?3")
                .setParameter(1, exerciseId)
                .setParameter(2, due.owner())
                .setParameter(3, due.key())
                .setParameter(4, outcome.name())
                .executeUpdate();
    }

    @Override
    @Transactional
    public Optional<Duration> latest(long exerciseId) {
        return Optional.ofNullable(
                        (Long) database.createNativeQuery("select max(due_us) from handed_over where exercise_id = ?1")
                                .setParameter(1, exerciseId)
                                .getSingleResult())
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS));
    }
}
