/**
 * One run of a scenario with teams: its life, its clock, who takes part. An {@link org.kakehashi.exercise.Exercise}
 * carries the scenario text as it was when it was scheduled; {@link org.kakehashi.exercise.Lifecycle} is the only
 * place that moves it, each move in one transaction with its clock entry; {@link org.kakehashi.exercise.TimeChanges} changes
 * how long it is played.
 */
package org.kakehashi.exercise;
