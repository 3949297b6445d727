/**
 * The board as JSON for programs: CTFtime, the shape of FAUST CTF, and one of our own with classes of teams. All of it is the
 * public board, so that nothing is told that a freeze holds back. See {@code docs/feeds.md}.
 */
package org.kakehashi.scoring.web.feed;
