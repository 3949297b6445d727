package org.kakehashi.exercise;

import java.time.Duration;
import java.util.Optional;

/** Something that has happened in an exercise and cannot be taken back: no clock goes back behind it. Every bean of this type is asked. */
public interface RewindBarrier {
    /** Play time of the latest such thing of an exercise, if there is one; called in a transaction. */
    Optional<Duration> latest(long exerciseId);
}
