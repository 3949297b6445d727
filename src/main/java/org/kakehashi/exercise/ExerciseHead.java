package org.kakehashi.exercise;

import java.time.Duration;
import java.time.Instant;

/** What a list shows of an exercise, without the scenario's text and without secrets. */
public record ExerciseHead(
        Long id,
        String name,
        ExerciseState state,
        boolean rangesWanted,
        String scenarioVersion,
        String scenarioDigest,
        int minutes,
        Instant createdAt) {

    /** Play time after which the exercise ends by itself. */
    public Duration limit() {
        return Duration.ofMinutes(minutes);
    }
}
