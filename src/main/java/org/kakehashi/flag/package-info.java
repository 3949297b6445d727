/**
 * Minting and verifying flags and per-team values. A flag is derived from the exercise's secret and a path of names,
 * verified by deriving it again, and never stored. Pure: the JDK only.
 */
package org.kakehashi.flag;
