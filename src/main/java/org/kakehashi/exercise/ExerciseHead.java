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

    /** Play time after which it was to end by itself when it was scheduled. */
    public Duration planned() {
        return Duration.ofMinutes(minutes);
    }
}
