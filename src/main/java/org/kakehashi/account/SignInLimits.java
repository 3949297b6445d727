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
import org.kakehashi.site.SteadyClock;

/**
 * Slows password guessing down. An attempt counts as a failure from its beginning, so that many at once are no way around; one
 * that succeeds is taken back. Within a minute a login has 5 failures from one address and 20 from all, then it is refused until
 * the minute has passed. An address alone is never refused: a class shares one. A browser that signed in to the account
 * before has its own count, which nobody else can fill, and is first made to wait. Counted in this process.
 */
@ApplicationScoped
public class SignInLimits {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration DELAY = Duration.ofSeconds(2);
    private static final int FROM_ONE_ADDRESS = 5;
    private static final int FROM_ALL = 20;

    private final Cache<String, Deque<Instant>> failures;
    private final Clock clock;

    SignInLimits() {
        this(SteadyClock.OF_PROCESS);
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

    /** One attempt, which is counted already. */
    public final class Attempt {
        private final Instant at;
        private final Duration delay;
        private final String[] keys;

        private Attempt(Instant at, Duration delay, String... keys) {
            this.at = at;
            this.delay = delay;
            this.keys = keys;
        }

        /** How long to wait before judging it. */
        public Duration delay() {
            return delay;
        }

        /** It was no failure, or could not be judged. */
        public void takeBack() {
            forget(this);
        }
    }

    /**
     * Begins an attempt of a browser that nothing is known of.
     *
     * @throws TooManyFailures if it must not be judged
     */
    public synchronized Attempt begin(String login, String address) {
        String fromHere = key("login " + login + " from " + address);
        String fromAll = key("login " + login);
        if (recent(fromHere) >= FROM_ONE_ADDRESS || recent(fromAll) >= FROM_ALL) {
            throw new TooManyFailures();
        }
        return reserve(Duration.ZERO, fromHere, fromAll);
    }

    /**
     * Begins an attempt of somebody who was in before.
     *
     * @param mark what tells the browser, or the person, from all others
     * @throws TooManyFailures if it alone has failed {@value #FROM_ALL} times
     */
    public synchronized Attempt beginKnown(String mark) {
        String known = key("known " + mark);
        int before = recent(known);
        if (before >= FROM_ALL) {
            throw new TooManyFailures();
        }
        return reserve(before < FROM_ONE_ADDRESS ? Duration.ZERO : DELAY, known);
    }

    private Attempt reserve(Duration delay, String... keys) {
        Instant now = clock.instant();
        for (String key : keys) {
            Deque<Instant> times = failures.get(key, unknown -> new ArrayDeque<>());
            times.add(now);
            failures.put(key, times); // is kept until the last of them is a minute old
        }
        return new Attempt(now, delay, keys);
    }

    private synchronized void forget(Attempt attempt) {
        for (String key : attempt.keys) {
            Deque<Instant> times = failures.getIfPresent(key);
            if (times != null) {
                times.removeFirstOccurrence(attempt.at);
            }
        }
    }

    /** However long what was typed is, its key is short. */
    private static String key(String text) {
        return Token.hash(text);
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
