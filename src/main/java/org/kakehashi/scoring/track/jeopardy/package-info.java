/** Points for solved tasks, less the price of hints: the rules, and the track that folds facts by them. */
package org.kakehashi.scoring.track.jeopardy;
