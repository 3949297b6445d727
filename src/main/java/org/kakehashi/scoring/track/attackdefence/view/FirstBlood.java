package org.kakehashi.scoring.track.attackdefence.view;

import java.time.Duration;
import org.kakehashi.scoring.track.Entrant;

/**
 * The first capture of a flag store by a ranked team from another.
 *
 * @param sequence of the capture
 * @param elapsed play time, to the millisecond
 */
public record FirstBlood(String service, String store, Entrant team, Entrant victim, long sequence, Duration elapsed) {}
