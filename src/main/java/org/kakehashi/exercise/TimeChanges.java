package org.kakehashi.exercise;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.timeline.ClockReading;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.exercise.timeline.TimeChange;

/**
 * Changing the play time of an exercise before it has ended: more of it, less of it, forward, or back to a moment before
 * anything happened. Each change is one transaction under the row's lock, with its entry on the clock and in the audit log.
 */
@ApplicationScoped
public class TimeChanges {
    private static final Logger LOG = Logger.getLogger(TimeChanges.class);

    @Inject
    Exercises exercises;

    @Inject
    ClockMoves moves;

    @Inject
    AuditLog auditLog;

    @Inject
    @All
    List<RewindBarrier> barriers;

    @Inject
    Event<Lifecycle.Moved> moved;

    /**
     * The play time of an exercise as somebody finds it who may change it.
     *
     * @param version changes with every move of the clock
     * @param mostBack how far it can go back
     */
    public record Found(Exercise exercise, ClockReading shown, int version, Duration mostBack) {
        /** Whether play time can be moved, not only its limit: it has begun and is not over. */
        public boolean isPlayed() {
            return exercise.state() == ExerciseState.RUNNING || exercise.state() == ExerciseState.PAUSED;
        }

        public long minutesPlayed() {
            return shown.elapsed().toMinutes();
        }

        public long minutesInAll() {
            return shown.limit().toMinutes();
        }

        /** Whole minutes that it can go back now. */
        public long minutesBack() {
            return isPlayed() ? mostBack.toMinutes() : 0;
        }
    }

    /**
     * How it stands now.
     *
     * @throws ExerciseHasEnded if nothing can be changed any more
     */
    @Transactional
    public Found find(long id) {
        return found(exercises.played(id), exercises.now());
    }

    /**
     * Changes it.
     *
     * @param seen the {@link Found#version} on which the wish rests: of equal wishes that are sent twice, one counts
     * @param actor who, for the records
     * @param reason why, in the actor's words
     * @throws CannotChangeTime if that is not possible, with what would be
     * @throws ExerciseNotStarted if play time is to be moved before it has begun
     * @throws ExerciseHasEnded if it is over
     */
    @Transactional
    public void change(long id, TimeChange change, int seen, String actor, String reason) {
        Exercise exercise = exercises.locked(id);
        Instant now = exercises.now();
        Found found = found(exercise, now);
        if (found.version != seen) {
            throw CannotChangeTime.movedMeanwhile();
        }
        if (reason.isBlank()) {
            throw CannotChangeTime.withoutReason();
        }
        if (change.movesPlay() && !found.isPlayed()) {
            throw new ExerciseNotStarted();
        }
        refuse(change, found);
        moves.persist(new ClockMove(id, new ExerciseClock.Move(change.kind(), now, change.by()), actor));
        auditLog.write(
                id, AuditAction.valueOf(change.kind().name()), change.by().toMinutes() + " min", actor, reason);
        LOG.infof("exercise %d: %s by %s, by %s", id, change.kind(), change.by(), actor);
        moved.fire(new Lifecycle.Moved(id, exercise.state(), exercise.state()));
    }

    private Found found(Exercise exercise, Instant now) {
        ExerciseClock clock = exercises.clock(exercise);
        ClockReading shown = clock.at(now);
        if (exercise.state().isOver() || shown.left().isZero()) {
            throw new ExerciseHasEnded();
        }
        Duration latest = barriers.stream()
                .map(barrier -> barrier.latest(exercise.id()))
                .flatMap(Optional::stream)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return new Found(exercise, shown, clock.moves().size(), TimeChange.mostBack(shown, latest));
    }

    private static void refuse(TimeChange change, Found found) {
        change.objection(found.shown, found.mostBack).ifPresent(objection -> {
            Duration most = change.kind() == ExerciseClock.Kind.REWIND
                    ? found.mostBack
                    : found.shown.left().minusNanos(1);
            throw CannotChangeTime.because(objection, found.shown, most.toMinutes());
        });
    }
}
