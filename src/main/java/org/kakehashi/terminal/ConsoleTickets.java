package org.kakehashi.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.account.Subject;
import org.kakehashi.site.SteadyClock;

/**
 * One-time keys for the WebSocket, which a page cannot give headers: 256 random bits, good for 30 seconds, for one
 * holder and one console. They live in memory only; a restart asks browsers to fetch another.
 */
@ApplicationScoped
public class ConsoleTickets {
    static final Duration LIFE = Duration.ofSeconds(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int USES_A_MINUTE = 10;

    /** An instructor opens the consoles of many teams at once. */
    private static final int WATCHES_A_MINUTE = 60;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Map<String, Issued> issued = new HashMap<>();
    private final Map<Subject, ArrayDeque<Instant>> asked = new HashMap<>();

    private record Issued(Grant grant, Instant until) {}

    public ConsoleTickets() {
        this(SteadyClock.OF_PROCESS);
    }

    ConsoleTickets(Clock clock) {
        this.clock = clock;
    }

    /**
     * Issues a ticket for what the caller has found to be allowed.
     *
     * @throws TooManyTickets after 10 in a minute (60 for watching)
     */
    public synchronized String issue(Grant grant) {
        Instant now = clock.instant();
        forgetOld(now);
        ArrayDeque<Instant> recent = asked.computeIfAbsent(grant.holder(), holder -> new ArrayDeque<>());
        if (recent.size() >= (grant.mode() == Grant.Mode.USE ? USES_A_MINUTE : WATCHES_A_MINUTE)) {
            throw new TooManyTickets();
        }
        recent.add(now);
        byte[] drawn = new byte[32];
        random.nextBytes(drawn);
        String ticket = HexFormat.of().formatHex(drawn);
        issued.put(ticket, new Issued(grant, now.plus(LIFE)));
        return ticket;
    }

    /** What a ticket allows, once; whoever shows it is asked for by name, and a stranger's try uses it up. */
    public synchronized Optional<Grant> redeem(String ticket, Subject holder) {
        Issued found = issued.remove(ticket);
        boolean good = found != null
                && clock.instant().isBefore(found.until)
                && found.grant.holder().equals(holder);
        return good ? Optional.of(found.grant) : Optional.empty();
    }

    private void forgetOld(Instant now) {
        issued.values().removeIf(one -> !now.isBefore(one.until));
        asked.values().removeIf(times -> {
            while (!times.isEmpty() && !times.peek().plus(MINUTE).isAfter(now)) {
                times.remove();
            }
            return times.isEmpty();
        });
    }
}
