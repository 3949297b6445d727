package org.kakehashi.webpage.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.kakehashi.site.DatabaseTrouble;
import org.kakehashi.site.Refused;
import org.kakehashi.site.SteadyClock;
import org.kakehashi.webpage.Visit;
import org.kakehashi.webpage.Visits;

/**
 * Visits that were found good a moment ago, so that the dozens of requests of one page ask the database once. While it is
 * away they stay good for minutes, as the platform's own sessions do.
 */
@ApplicationScoped
class VisitCache {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration USABLE_WITHOUT_DATABASE = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    @Inject
    Visits visits;

    private final Map<Key, Found> found = new ConcurrentHashMap<>();
    private final AtomicLong turn = new AtomicLong();

    private record Key(String label, String secret) {}

    private record Found(Visit visit, Instant at) {
        boolean isYoungerThan(Duration age) {
            return at.plus(age).isAfter(SteadyClock.OF_PROCESS.instant());
        }
    }

    /** @throws Refused if the visit is over, or never was */
    Visit find(String label, String secret) {
        var key = new Key(label, secret);
        Found known = found.get(key);
        if (known != null && known.isYoungerThan(FRESH)) {
            return known.visit;
        }
        long before = turn.get();
        try {
            Visit visit = visits.find(label, secret);
            remember(key, visit, before);
            return visit;
        } catch (Refused over) {
            found.remove(key);
            throw over;
        } catch (RuntimeException e) {
            if (known != null
                    && known.isYoungerThan(USABLE_WITHOUT_DATABASE)
                    && DatabaseTrouble.in(e).isPresent()) {
                return known.visit;
            }
            throw e;
        }
    }

    /** Something changed: nothing that was found before counts. */
    void forget() {
        turn.incrementAndGet();
        found.clear();
    }

    private void remember(Key key, Visit visit, long before) {
        if (found.size() > MOST) {
            found.clear();
        }
        found.put(key, new Found(visit, SteadyClock.OF_PROCESS.instant()));
        if (turn.get() != before) {
            // What was read may be older than what changed meanwhile.
            found.remove(key);
        }
    }
}
