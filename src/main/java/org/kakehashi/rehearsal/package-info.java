/**
 * Proving that a scenario can be played: {@link org.kakehashi.rehearsal.Rehearsals} makes a real exercise of it that no
 * list shows, has it deployed by the usual lifecycle, plays the author's reference solution as a trainee of each team,
 * and takes everything away again. Nothing here knows a shortcut: answers go through {@code play}, checks through
 * {@code play} and {@code range}, points through {@code scoring}. The result stands in {@code exercise.rehearsed}, where
 * scheduling asks for it.
 */
package org.kakehashi.rehearsal;
