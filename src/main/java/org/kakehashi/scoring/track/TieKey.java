package org.kakehashi.scoring.track;

/**
 * What decides between teams of equal points, in this order: fewer failed checks, more points by attack, and the earlier last
 * gain. Boards of tracks that have no such key leave equal teams on one rank.
 *
 * @param failed service-ticks in which a service was not OK
 * @param offence points by attack, in millionths
 */
public record TieKey(boolean decides, int failed, long offence) {
    public static final TieKey NONE = new TieKey(false, 0, 0);

    TieKey plus(TieKey other) {
        return new TieKey(decides || other.decides, failed + other.failed, offence + other.offence);
    }
}
