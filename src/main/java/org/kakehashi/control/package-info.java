/**
 * What instructors see and do: which exercises need them, whether every team is all right, the next step, resets.
 * {@link org.kakehashi.control.ExerciseSituations} gathers one immutable picture; the pages in {@code control/web} only show it.
 */
package org.kakehashi.control;
