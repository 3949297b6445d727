package org.kakehashi.play;

import org.kakehashi.exercise.team.Region;

/**
 * A participant in their place. None of this changes during an exercise, so it may be read before a transaction.
 *
 * @param seat 1-based; nodes per participant carry it in their name, for example {@code desk-1}
 */
public record Player(
        long participantId,
        String name,
        int seat,
        long teamId,
        String team,
        Region region,
        int seats,
        long exerciseId) {}
