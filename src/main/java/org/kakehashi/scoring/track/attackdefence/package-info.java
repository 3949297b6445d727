/**
 * The track of attack-defence: who captured which flag and what the checks found, tick by tick, and by which formula that
 * becomes points. {@code AttackDefence} keeps a compact log of what counts; each closed tick is settled into a {@code Settled};
 * a {@code Formula} says what the flags and checks of a tick are worth; {@code AttackDefenceBoard} is what pages show.
 */
package org.kakehashi.scoring.track.attackdefence;
