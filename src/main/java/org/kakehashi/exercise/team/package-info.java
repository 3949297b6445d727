/** Who takes part: teams and their regions, participants, seats, joining and coming back. */
package org.kakehashi.exercise.team;
