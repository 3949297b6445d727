/** Flags line by line over TCP. */
package org.kakehashi.tick.submission.line;
