package org.kakehashi.exercise;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.kakehashi.exercise.clock.ExerciseClock;
import org.kakehashi.site.Refused;

@ApplicationScoped
public class Exercises implements PanacheRepository<Exercise> {
    @Inject
    ClockMoves moves;

    /** The exercise, or the refusal that says it is not there. */
    public Exercise get(long id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    /** The same, locked until the end of the transaction: whoever decides by state or clock decides on this. */
    public Exercise locked(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refused::notFound);
    }

    public ExerciseClock clock(long id) {
        return moves.clockOf(id);
    }

    /** The database's clock, the one by which all of an exercise's moments are taken. */
    public Instant now() {
        return ((java.time.LocalDateTime) getEntityManager()
                        .createNativeQuery("select utc_timestamp(6)", java.time.LocalDateTime.class)
                        .getSingleResult())
                .toInstant(java.time.ZoneOffset.UTC);
    }

    public List<Exercise> newestFirst() {
        return list("order by id desc");
    }
}
