package org.kakehashi.range.reconcile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Ranges in which all was as wanted, with the engine's fingerprint of them at that time: while it is the same and nobody
 * asks for anything, there is nothing to look at. Forgotten after half a minute, so that what a fingerprint does not
 * show, such as a node that somebody restarted by hand, is seen as well.
 */
@ApplicationScoped
class SettledRanges {
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(30);

    private final Cache<Long, String> fingerprints = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(LOOK_ANYWAY)
            .build();

    /** How often everything was forgotten: what began before that is not to be remembered after it. */
    private long changes;

    /** Call it before reading what is wanted of a range. */
    synchronized long begin(long teamId) {
        fingerprints.invalidate(teamId);
        return changes;
    }

    /**
     * @param fingerprint of before it was looked at
     * @param began what {@link #begin} gave
     */
    synchronized void note(long teamId, String fingerprint, long began) {
        if (began == changes) {
            fingerprints.put(teamId, fingerprint);
        }
    }

    synchronized void forgetAll() {
        changes++;
        fingerprints.invalidateAll();
    }

    synchronized boolean isAsSettled(long teamId, String fingerprint) {
        return fingerprint.equals(fingerprints.getIfPresent(teamId));
    }
}
