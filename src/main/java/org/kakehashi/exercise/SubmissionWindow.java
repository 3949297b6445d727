package org.kakehashi.exercise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.kakehashi.exercise.timeline.ClockReading;

/** Tells whether what trainees do counts now. */
@ApplicationScoped
public class SubmissionWindow {
    @Inject
    Exercises exercises;

    /**
     * A moment of play.
     *
     * @param now by the database's clock
     * @param elapsed play time at {@code now}, less than its limit
     */
    public record Moment(Exercise exercise, Instant now, Duration elapsed) {}

    /**
     * Holds the exercise in its state until the caller's transaction ends and reads its clock: whatever the caller writes
     * counts if, and only if, this returns. Many may pass at once; a pause or an end waits for them, and they for it.
     *
     * @throws ExerciseHasEnded also when the play time is used up and nobody has noticed yet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Moment pass(long exerciseId) {
        Exercise exercise = exercises.shared(exerciseId);
        switch (exercise.state()) {
            case DRAFT, SCHEDULED, DEPLOYING, READY -> throw new ExerciseNotStarted();
            case PAUSED -> throw new ExerciseIsPaused();
            case ENDED, CLEANED -> throw new ExerciseHasEnded();
            case RUNNING -> {
                Instant now = exercises.now();
                ClockReading shown = exercises.clock(exercise).at(now);
                if (shown.left().isZero()) {
                    throw new ExerciseHasEnded();
                }
                return new Moment(exercise, now, shown.elapsed());
            }
        }
        throw new IllegalStateException("a state without an answer: " + exercise.state());
    }
}
