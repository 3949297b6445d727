package org.kakehashi.scoring.track.attackdefence.view;

import org.kakehashi.scoring.track.Entrant;

/**
 * What one team captured from another, as far as it counts.
 *
 * @param flags at least 1
 * @param latest how many of them came with the tick closed last
 */
public record CaptureFlow(Entrant attacker, Entrant victim, int flags, int latest) {}
