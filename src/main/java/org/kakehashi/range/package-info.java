/**
 * A team's deployed copy of a scenario's topology. The database says what is wanted, Docker labels say what is;
 * {@code range/plan} decides (pure), {@code range/docker} makes the calls, the reconciler in this package drives both.
 * Upper floors ask through {@link org.kakehashi.range.Ranges}, {@link org.kakehashi.range.Checks} and
 * {@link org.kakehashi.range.Consoles}.
 */
package org.kakehashi.range;
