/**
 * A team's deployed copy of a scenario's topology. The database says what is wanted, Docker labels say what is;
 * {@code range/plan} decides (pure), {@code range/docker} makes the calls, {@code range/reconcile} drives both.
 * Upper floors ask through {@link org.kakehashi.range.Ranges}, {@link org.kakehashi.range.engine.CheckRunner} and
 * {@link org.kakehashi.range.engine.Consoles}.
 */
package org.kakehashi.range;
