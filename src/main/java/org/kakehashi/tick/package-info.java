/**
 * Attack-defence, tick by tick: one authority opens and ends the ticks of an exercise, and in each of them the checkers place
 * flags in every team's services and look whether they work.
 */
package org.kakehashi.tick;
