package org.kakehashi.exercise;

/**
 * Where an exercise is in its life. Who may move it where is decided by {@link Exercise}.
 */
public enum ExerciseState {
    DRAFT,
    SCHEDULED,
    DEPLOYING,
    READY,
    RUNNING,
    PAUSED,
    ENDED,
    CLEANED
}
