package org.kakehashi.exercise.removal;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.ExerciseState;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.audit.AuditAction;
import org.kakehashi.exercise.audit.AuditLog;
import org.kakehashi.site.Refused;

/** Deletes an exercise that nobody has played, for whoever made it. */
@ApplicationScoped
public class ExerciseRemoval {
    @Inject
    Exercises exercises;

    @Inject
    AuditLog auditLog;

    @Inject
    RowPurge rowPurge;

    /** Play has begun once, or something counts already: that stays on record. */
    public static class ExerciseWasPlayed extends Refused {
        ExerciseWasPlayed() {
            super(Reason.NOT_NOW, WORDS.whatWasPlayedIsKept());
        }
    }

    /** Its ranges are there, or on their way. */
    public static class ExerciseIsDeployed extends Refused {
        ExerciseIsDeployed() {
            super(Reason.NOT_NOW, WORDS.rangesGoFirst());
        }
    }

    /** Somebody else made it. */
    public static class ExerciseIsOfSomebodyElse extends Refused {
        ExerciseIsOfSomebodyElse() {
            super(Reason.FORBIDDEN, WORDS.onlyWhoMadeItDeletesIt());
        }
    }

    /**
     * Says why the exercise cannot be deleted by somebody, if it cannot.
     *
     * @throws Refused 404, or {@link ExerciseIsOfSomebodyElse}, {@link ExerciseWasPlayed}, {@link ExerciseIsDeployed}
     */
    @Transactional
    public void check(long id, String actor) {
        exercises.played(id);
        check(exercises.get(id), actor);
    }

    /**
     * Deletes it with its teams and seats; the audit log keeps who did so, when and why.
     *
     * @throws Refused as {@link #check} does
     */
    @Transactional
    public void remove(long id, String actor, String reason) {
        exercises.played(id);
        Exercise exercise = exercises.locked(id);
        check(exercise, actor);
        auditLog.writeDeletion(AuditAction.DELETE_EXERCISE, exercise.name(), actor, reason);
        rowPurge.removeUnplayed(id);
    }

    private void check(Exercise exercise, String actor) {
        boolean own = auditLog.newestFirst(exercise.id()).stream()
                .anyMatch(entry ->
                        entry.action() == AuditAction.SCHEDULE && entry.by().equals(actor));
        if (!own) {
            throw new ExerciseIsOfSomebodyElse();
        }
        if (exercises.clock(exercise).started().isPresent() || rowPurge.hasFacts(exercise.id())) {
            throw new ExerciseWasPlayed();
        }
        ExerciseState state = exercise.state();
        boolean bare =
                state == ExerciseState.DRAFT || state == ExerciseState.SCHEDULED || state == ExerciseState.CLEANED;
        if (!bare || exercise.rangesWanted()) {
            throw new ExerciseIsDeployed();
        }
    }
}
