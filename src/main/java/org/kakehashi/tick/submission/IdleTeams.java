package org.kakehashi.tick.submission;

import java.util.Set;

/** The teams of an exercise that nobody plays, such as the organiser's own, whose services show how they run untouched (NOP). */
public interface IdleTeams {
    Set<Long> of(long exerciseId);
}
