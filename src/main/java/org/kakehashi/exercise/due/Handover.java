package org.kakehashi.exercise.due;

import java.time.Duration;
import java.time.Instant;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.timeline.Due;

/**
 * The turn of a due thing.
 *
 * @param exercise locked
 * @param now by the database's clock
 * @param late for how long the clock has run since the thing was due; pauses do not count
 * @param leapt whether a jump went past its moment
 */
public record Handover(Exercise exercise, Due due, Instant now, Duration late, boolean leapt) {}
