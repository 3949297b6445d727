/**
 * How facts become a board, purely. A {@link org.kakehashi.scoring.track.Track} folds the facts one by one into a state and
 * tells what each team has by it, with reasons; {@code Composition} joins tracks; {@code Scoreboard} ranks teams by their
 * values. One package for each track; {@code Adjustments}, which every board has, is here.
 */
package org.kakehashi.scoring.track;
