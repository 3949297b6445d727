/**
 * The board pages. {@code BoardPage} renders a whole page that works by reload; {@code BoardStream} sends the same parts
 * again, over server-sent events, whenever the board has changed. Both render the templates {@code status} and
 * {@code parts} from one {@code BoardModel}.
 */
package org.kakehashi.scoring.web;
