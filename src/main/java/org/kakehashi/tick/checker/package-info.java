/**
 * Checkers: what looks whether a team's service works, places its flags and fetches them again.
 *
 * <p>A checker is a program in a node that exists once for the whole exercise. {@link org.kakehashi.tick.checker.Checkers}
 * gives one as a {@link org.kakehashi.tick.checker.Checker}, whatever protocol its author speaks; every question is one HTTP
 * call through a proxy of that node (docs/checkers.md, ADR 41). No container and no command of the engine is started for a
 * check. Whatever a checker or a service does, the answer is a verdict, and it comes in time.
 */
package org.kakehashi.tick.checker;
