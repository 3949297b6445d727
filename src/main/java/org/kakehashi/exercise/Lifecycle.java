package org.kakehashi.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.kakehashi.exercise.clock.ExerciseClock;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/** All moves of an exercise; each one transaction, under the row's lock, logged in this one place. */
@ApplicationScoped
public class Lifecycle {
    private static final Logger LOG = Logger.getLogger(Lifecycle.class);

    /** Fired inside the transaction of each move; observe it after success. */
    public record Moved(long exerciseId, ExerciseState from, ExerciseState to) {}

    /** The refusal of a move that the exercise's state does not allow. */
    public static class NotInThisState extends Refused {
        NotInThisState(ExerciseState state) {
            super(
                    Reason.NOT_NOW,
                    new Text(
                            "That is not possible while the exercise is " + state
                                    + ". Reload the page to see where it stands.",
                            "演習の状態が " + state + " のため、この操作はできません。ページを再読み込みしてください。"));
        }
    }

    @Inject
    Exercises exercises;

    @Inject
    ClockMoves moves;

    @Inject
    Event<Moved> moved;

    /** Asks for every team's range. */
    @Transactional
    public void deploy(long id, String actor) {
        move(id, Set.of(ExerciseState.SCHEDULED), ExerciseState.DEPLOYING, true, actor);
    }

    /** Every range is ready and proven isolated. */
    @Transactional
    public void ready(long id) {
        move(id, Set.of(ExerciseState.DEPLOYING), ExerciseState.READY, true, "platform");
    }

    @Transactional
    public void start(long id, String actor) {
        move(id, Set.of(ExerciseState.READY), ExerciseState.RUNNING, true, actor);
        record(id, ExerciseClock.Kind.START, actor);
    }

    @Transactional
    public void pause(long id, String actor) {
        move(id, Set.of(ExerciseState.RUNNING), ExerciseState.PAUSED, true, actor);
        record(id, ExerciseClock.Kind.PAUSE, actor);
    }

    @Transactional
    public void resume(long id, String actor) {
        move(id, Set.of(ExerciseState.PAUSED), ExerciseState.RUNNING, true, actor);
        record(id, ExerciseClock.Kind.RESUME, actor);
    }

    @Transactional
    public void end(long id, String actor) {
        move(id, Set.of(ExerciseState.RUNNING, ExerciseState.PAUSED), ExerciseState.ENDED, true, actor);
        record(id, ExerciseClock.Kind.END, actor);
    }

    /** Gives the ranges back; before the start this cancels the exercise. */
    @Transactional
    public void cleanUp(long id, String actor) {
        move(
                id,
                Set.of(ExerciseState.SCHEDULED, ExerciseState.DEPLOYING, ExerciseState.READY, ExerciseState.ENDED),
                ExerciseState.ENDED,
                false,
                actor);
    }

    /** Nothing of its ranges is left. */
    @Transactional
    public void cleaned(long id) {
        move(id, Set.of(ExerciseState.ENDED), ExerciseState.CLEANED, false, "platform");
    }

    private void move(long id, Set<ExerciseState> from, ExerciseState to, boolean rangesWanted, String actor) {
        Exercise exercise = exercises.locked(id);
        ExerciseState before = exercise.state();
        if (!from.contains(before)) {
            throw new NotInThisState(before);
        }
        exercise.move(to, rangesWanted);
        LOG.infof("exercise %d: %s -> %s by %s", id, before, to, actor);
        moved.fire(new Moved(id, before, to));
    }

    private void record(long id, ExerciseClock.Kind kind, String actor) {
        moves.persist(new ClockMove(id, kind, exercises.now(), actor));
    }
}
