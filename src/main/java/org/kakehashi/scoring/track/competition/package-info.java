/** All tracks of a scenario as one board: which it has, how they join into one score, and among whom values are found. */
package org.kakehashi.scoring.track.competition;
