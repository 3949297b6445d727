package org.kakehashi.account;

import static org.kakehashi.account.words.AccountWords.WORDS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.kakehashi.site.Refused;

/**
 * Slows password guessing down: within a minute 5 failures for a login and 20 for an address, then refusals until the
 * minute has passed. Nobody is locked out for longer, so that no one can lock another out. Counted in this process.
 */
@ApplicationScoped
public class SignInLimits {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int PER_LOGIN = 5;
    private static final int PER_ADDRESS = 20;

    private final Cache<String, Deque<Instant>> failures;
    private final Clock clock;

    SignInLimits() {
        this(Clock.systemUTC());
    }

    SignInLimits(Clock clock) {
        this.clock = clock;
        this.failures = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(WINDOW)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /** Signing in is refused for a moment after too many failures. */
    public static class TooManyFailures extends Refused {
        TooManyFailures() {
            super(Reason.TOO_MANY, WORDS.tooManyFailedAttempts());
        }
    }

    public synchronized void check(String login, String address) {
        if (recent("login " + login) >= PER_LOGIN || recent("address " + address) >= PER_ADDRESS) {
            throw new TooManyFailures();
        }
    }

    public synchronized void failed(String login, String address) {
        add("login " + login);
        add("address " + address);
    }

    private void add(String key) {
        Deque<Instant> times = failures.get(key, unknown -> new ArrayDeque<>());
        times.add(clock.instant());
        failures.put(key, times); // is kept until the last of them is a minute old
    }

    private int recent(String key) {
        Deque<Instant> times = failures.getIfPresent(key);
        if (times == null) {
            return 0;
        }
        Instant from = clock.instant().minus(WINDOW);
        times.removeIf(time -> time.isBefore(from));
        return times.size();
    }
}
