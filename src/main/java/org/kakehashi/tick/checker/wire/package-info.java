/**
 * HTTP to checkers: one call is one request, with a deadline that holds whatever the other side does, and an answer of
 * bounded size. Nothing here knows what is said.
 */
package org.kakehashi.tick.checker.wire;
