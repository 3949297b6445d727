package org.kakehashi.tick.submission;

/** A rate with room for bursts. Time is a parameter, in nanoseconds of any monotonic clock. */
final class TokenBucket {
    private static final double SECOND = 1e9;

    private final double perNano;
    private final double most;
    private double left;
    private long last;

    TokenBucket(int perSecond, int burst, long now) {
        this.perNano = perSecond / SECOND;
        this.most = burst;
        this.left = burst;
        this.last = now;
    }

    /**
     * Takes that many, if they are there.
     *
     * @param wanted at most as many as a burst has
     * @return 0 if they were taken; otherwise nanoseconds until they will be there
     */
    synchronized long take(int wanted, long now) {
        left = Math.min(most, left + Math.max(0, now - last) * perNano);
        last = now;
        if (left >= wanted) {
            left -= wanted;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((wanted - left) / perNano));
    }
}
