package org.kakehashi.scoring.track;

import org.kakehashi.scoring.fact.LedgerEntry;

/**
 * A solved task.
 *
 * @param points after the hints that are paid on solving
 */
public record Solve(LedgerEntry fact, int points) {}
