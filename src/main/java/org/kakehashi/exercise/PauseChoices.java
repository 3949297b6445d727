package org.kakehashi.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;

/** Choosing what a pause does to ranges, until the exercise is over; during a pause it has its effect at once. */
@ApplicationScoped
public class PauseChoices {
    private static final Logger LOG = Logger.getLogger(PauseChoices.class);

    @Inject
    Exercises exercises;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<Lifecycle.Moved> moved;

    /**
     * Chooses; without effect if it is chosen already.
     *
     * @param actor who, for the records
     * @throws ExerciseHasEnded if nothing can be paused any more
     */
    @Transactional
    public void choose(long id, PauseMode mode, String actor) {
        Exercise exercise = exercises.locked(id);
        if (exercise.state().isOver()) {
            throw new ExerciseHasEnded();
        }
        if (exercise.onPause() == mode) {
            return;
        }
        exercise.chooseOnPause(mode);
        auditLog.write(id, mode.freezes() ? AuditAction.PAUSE_FREEZES : AuditAction.PAUSE_RUNS_ON, "", actor, "");
        LOG.infof("exercise %d: on pause ranges %s, by %s", id, mode, actor);
        moved.fire(new Lifecycle.Moved(id, exercise.state(), exercise.state()));
    }
}
