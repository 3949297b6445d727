/** Plays all that a checker must do against a running service, as it should be and as it should not. */
package org.kakehashi.tick.checker.conformance;
