package org.kakehashi.tick.submission;

import java.util.OptionalInt;

/** In which tick an exercise is. */
public interface CurrentTick {
    /** Number of the tick that was opened last, 0 for the first; empty before there was one. From memory wherever possible. */
    OptionalInt of(long exerciseId);
}
