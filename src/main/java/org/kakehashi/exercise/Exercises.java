package org.kakehashi.exercise;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kakehashi.account.Token;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.site.DatabaseClock;
import org.kakehashi.site.Refused;

/** All exercises, and the one clock by which they are timed. */
@ApplicationScoped
public class Exercises implements PanacheRepository<Exercise> {
    @Inject
    ClockMoves moves;

    @Inject
    DatabaseClock clock;

    /** The exercise, or the refusal that says it is not there. */
    public Exercise get(long id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    /** The exercise if it is one that teams play; a rehearsal, or what one person plays alone, is not there. */
    public Exercise played(long id) {
        return findByIdOptional(id).filter(Exercise::isPublic).orElseThrow(Refused::notFound);
    }

    /** The same, locked until the end of the transaction: whoever moves it decides on this. */
    public Exercise locked(long id) {
        return held(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same, held in its state until the end of the transaction; any number of transactions may hold it at once. */
    public Exercise shared(long id) {
        return held(id, LockModeType.PESSIMISTIC_READ);
    }

    /** Read again after the lock was had: an entity that the transaction knew before would keep its old state. */
    private Exercise held(long id, LockModeType mode) {
        Exercise exercise = get(id);
        flush();
        getEntityManager().refresh(exercise, mode);
        return exercise;
    }

    /** Rehearsals too. */
    public List<Long> idsOfRunning() {
        return getEntityManager()
                .createQuery("select id from Exercise where state = ?1 order by id", Long.class)
                .setParameter(1, ExerciseState.RUNNING)
                .getResultList();
    }

    /** The clock with all its moves so far. */
    public ExerciseClock clock(long id) {
        return clock(get(id));
    }

    /** The same of an exercise that was read already. */
    public ExerciseClock clock(Exercise exercise) {
        return new ExerciseClock(exercise.planned(), moves.of(exercise.id()));
    }

    /** The database's clock, the one by which all of an exercise's moments are taken. */
    public Instant now() {
        return clock.now();
    }

    /** The exercise whose observers' link has this code. */
    public Optional<Exercise> withObserverCode(String code) {
        return find("observerCodeHash = ?1 and kind = ?2", Token.hash(code), Exercise.Kind.PLAY)
                .firstResultOptional();
    }

    /** The clocks of exercises, by exercise. */
    public Map<Long, ExerciseClock> clocks(Collection<ExerciseHead> heads) {
        Map<Long, List<ExerciseClock.Move>> all = moves.all();
        return heads.stream()
                .collect(Collectors.toMap(
                        ExerciseHead::id,
                        head -> new ExerciseClock(head.planned(), all.getOrDefault(head.id(), List.of()))));
    }

    /** Newest first, without what lists do not show, and without rehearsals. */
    public List<ExerciseHead> heads() {
        return find("kind = ?1 order by id desc", Exercise.Kind.PLAY)
                .project(ExerciseHead.class)
                .list();
    }

    /** The exercise that was made for a request. */
    public Optional<Exercise> withRequest(String request) {
        return find("request", request).firstResultOptional();
    }

    /** Without rehearsals. */
    public List<Exercise> newestFirst() {
        return list("kind = ?1 order by id desc", Exercise.Kind.PLAY);
    }
}
