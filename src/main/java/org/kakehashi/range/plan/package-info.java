/**
 * Deciding about a team's range, purely: {@link org.kakehashi.range.plan.WantedRange} says what should be,
 * {@link org.kakehashi.range.plan.Observed} what is, and {@link org.kakehashi.range.plan.RangePlanner} gives the
 * steps from one to the other as a value that prints. Nothing here calls, waits, logs or reads a clock.
 */
package org.kakehashi.range.plan;
