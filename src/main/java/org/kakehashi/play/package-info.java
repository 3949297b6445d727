/**
 * What a trainee does: answering tasks, opening hints, having the state of the range looked at.
 *
 * <p>A verdict and its fact are one transaction that first locks the exercise ({@link org.kakehashi.play.Submissions}):
 * pause and end are decided there, equal submissions queue up behind each other, and the reply is read from the stored
 * row. Checks of the range take seconds, so {@link org.kakehashi.play.StateChecks} runs them outside of any
 * transaction and only then asks for the verdict; what could not be looked at is unknown, never wrong.
 */
package org.kakehashi.play;
