package org.kakehashi.webpage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.site.SteadyClock;

/**
 * One-time keys that carry a visitor from the platform to the address of a page: good once, for 30 seconds, at that
 * address only. They live in memory; after a restart the link is followed again.
 */
@ApplicationScoped
public class PageTickets {
    static final Duration LIFE = Duration.ofSeconds(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ENTRIES_A_MINUTE = 30;

    private final Clock clock;
    private final Map<String, Issued> issued = new HashMap<>();
    private final Map<String, ArrayDeque<Instant>> asked = new HashMap<>();

    private record Issued(String label, String path, Instant until) {}

    public PageTickets() {
        this(SteadyClock.OF_PROCESS);
    }

    PageTickets(Clock clock) {
        this.clock = clock;
    }

    /**
     * Issues a ticket.
     *
     * @param session whose it is, for counting
     * @param path where its holder begins
     * @throws TooManyEntries after 30 in a minute
     */
    synchronized String issue(String session, String label, String path) {
        Instant now = clock.instant();
        issued.values().removeIf(one -> !now.isBefore(one.until));
        asked.values().removeIf(times -> {
            times.removeIf(time -> !time.plus(MINUTE).isAfter(now));
            return times.isEmpty();
        });
        ArrayDeque<Instant> recent = asked.computeIfAbsent(session, first -> new ArrayDeque<>());
        if (recent.size() >= ENTRIES_A_MINUTE) {
            throw new TooManyEntries();
        }
        recent.add(now);
        String ticket = HostLabels.secret();
        issued.put(ticket, new Issued(label, path, now.plus(LIFE)));
        return ticket;
    }

    /** Where the holder of a ticket begins, once; shown at another address it is used up all the same. */
    synchronized Optional<String> redeem(String ticket, String label) {
        Issued found = issued.remove(ticket);
        boolean good = found != null && clock.instant().isBefore(found.until) && found.label.equals(label);
        return good ? Optional.of(found.path) : Optional.empty();
    }
}
