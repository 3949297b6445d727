/**
 * The one due-loop: {@link org.kakehashi.exercise.due.DueSource}s say as data what is due at which play time, and
 * {@link org.kakehashi.exercise.due.DueLoop} hands each thing over exactly once, in order, shifted by exactly the pauses.
 * A row of {@link org.kakehashi.exercise.due.HandedOver}, written in the transaction of what the owner makes of the thing,
 * decides; events only let the loop look sooner. What is looked at again and again and leaves nothing behind is a
 * {@link org.kakehashi.exercise.due.RecurringLook}.
 */
package org.kakehashi.exercise.due;
