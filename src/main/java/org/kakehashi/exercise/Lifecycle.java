package org.kakehashi.exercise;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.exercise.team.ActorNames;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.site.Refused;

/**
 * All moves of an exercise. Each is one transaction under the row's lock, with its entry on the clock and in the audit log,
 * and logged in this one place.
 */
@ApplicationScoped
public class Lifecycle {
    /** Who moves an exercise when no person does. */
    public static final String PLATFORM = ActorNames.PLATFORM;

    private static final Logger LOG = Logger.getLogger(Lifecycle.class);

    /** Fired inside the transaction of each move; observe it after success. The state is the same where only the play time was changed. */
    public record Moved(long exerciseId, ExerciseState from, ExerciseState to) {}

    /** The refusal of a move that the exercise's state does not allow. */
    public static class NotInThisState extends Refused {
        NotInThisState(ExerciseState state) {
            super(Reason.NOT_NOW, WORDS.thatIsNotPossibleNow(state.word()));
        }
    }

    @Inject
    Exercises exercises;

    @Inject
    ClockMoves moves;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<Moved> moved;

    /** Asks for every team's range. */
    @Transactional
    public void deploy(long id, String actor) {
        make(id, Transition.DEPLOY, actor, "");
    }

    /** Every range is ready and proven isolated. */
    @Transactional
    public void ready(long id) {
        make(id, Transition.BECOME_READY, PLATFORM, "");
    }

    @Transactional
    public void start(long id, String actor) {
        make(id, Transition.START, actor, "");
    }

    @Transactional
    public void pause(long id, String actor) {
        make(id, Transition.PAUSE, actor, "");
    }

    @Transactional
    public void resume(long id, String actor) {
        make(id, Transition.RESUME, actor, "");
    }

    @Transactional
    public void end(long id, String actor) {
        make(id, Transition.END, actor, "");
    }

    /** Gives the ranges back; before the start this cancels the exercise. */
    @Transactional
    public void cleanUp(long id, String actor) {
        make(id, Transition.CLEAN_UP, actor, "");
    }

    /** Nothing of its ranges is left. */
    @Transactional
    public void cleaned(long id) {
        make(id, Transition.BECOME_CLEAN, PLATFORM, "");
    }

    /**
     * Ends a running exercise whose play time is used up, at the moment when it was.
     *
     * @return whether this call ended it
     */
    @Transactional
    public boolean endIfTimeIsUp(long id) {
        Exercise exercise = exercises.locked(id);
        if (exercise.state() != ExerciseState.RUNNING || !timeIsUp(exercise, exercises.now())) {
            return false;
        }
        make(id, Transition.END, PLATFORM, "");
        return true;
    }

    /**
     * Makes one move.
     *
     * @param actor who, for the records
     * @param reason why, in the actor's words, or empty
     * @throws NotInThisState if the exercise's state does not allow it
     * @throws ExerciseHasEnded on a pause after the play time was used up
     */
    @Transactional
    public void make(long id, Transition transition, String actor, String reason) {
        Exercise exercise = exercises.locked(id);
        ExerciseState before = exercise.state();
        if (!transition.leadsFrom(before, exercise.rangesWanted())) {
            throw new NotInThisState(before);
        }
        Instant now = exercises.now();
        transition
                .clock()
                .ifPresent(kind ->
                        moves.persist(new ClockMove(id, new ExerciseClock.Move(kind, at(exercise, kind, now)), actor)));
        exercise.move(transition.to(), transition.rangesWanted());
        auditLog.write(id, AuditAction.valueOf(transition.name()), "", actor, reason);
        LOG.infof("exercise %d: %s -> %s by %s", id, before, transition.to(), actor);
        moved.fire(new Moved(id, before, transition.to()));
    }

    /** The moment that counts: an end that is noticed late is recorded when it was due, and nothing pauses after it. */
    private Instant at(Exercise exercise, ExerciseClock.Kind kind, Instant now) {
        if (exercise.state() != ExerciseState.RUNNING || !timeIsUp(exercise, now)) {
            return now;
        }
        if (kind != ExerciseClock.Kind.END) {
            throw new ExerciseHasEnded();
        }
        return exercises.clock(exercise).due().orElse(now);
    }

    private boolean timeIsUp(Exercise exercise, Instant now) {
        return exercises.clock(exercise).left(now).isZero();
    }
}
