package org.kakehashi.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Text;

/**
 * Slows password guessing down: within a minute 5 failures for a login and 20 for an address, then refusals until the
 * minute has passed. Nobody is locked out for longer, so that no one can lock another out. Counted in this process.
 */
@ApplicationScoped
public class SignInLimits {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int PER_LOGIN = 5;
    private static final int PER_ADDRESS = 20;
    private static final int LARGEST = 10_000;

    private final Map<String, Deque<Instant>> failures = new HashMap<>();
    private final Clock clock = Clock.systemUTC();

    /** Signing in is refused for a moment after too many failures. */
    public static class TooManyFailures extends Refused {
        TooManyFailures() {
            super(
                    Reason.TOO_MANY,
                    new Text(
                            "Too many failed attempts. Wait a minute and try again.",
                            "ログインの失敗が続いたため、一時的に受け付けていません。1分ほど待ってからもう一度お試しください。"));
        }
    }

    public synchronized void check(String login, String address) {
        if (recent("login " + login) >= PER_LOGIN || recent("address " + address) >= PER_ADDRESS) {
            throw new TooManyFailures();
        }
    }

    public synchronized void failed(String login, String address) {
        if (failures.size() > LARGEST) {
            failures.values().removeIf(SignInLimits::isEmpty);
        }
        failures.computeIfAbsent("login " + login, key -> new ArrayDeque<>()).add(clock.instant());
        failures.computeIfAbsent("address " + address, key -> new ArrayDeque<>())
                .add(clock.instant());
    }

    private int recent(String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return 0;
        }
        Instant from = clock.instant().minus(WINDOW);
        times.removeIf(time -> time.isBefore(from));
        return times.size();
    }

    private static boolean isEmpty(Deque<Instant> times) {
        Instant from = Clock.systemUTC().instant().minus(WINDOW);
        times.removeIf(time -> time.isBefore(from));
        return times.isEmpty();
    }
}
