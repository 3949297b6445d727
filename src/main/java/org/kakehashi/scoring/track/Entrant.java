package org.kakehashi.scoring.track;

/**
 * A team as the rules see it.
 *
 * @param region code of the side that it plays for, such as {@code EU}
 */
public record Entrant(long teamId, String name, String region) {}
