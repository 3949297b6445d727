package org.kakehashi.tick.submission.token;

import static org.kakehashi.tick.words.SubmissionWords.WORDS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.Refused;
import org.kakehashi.tick.submission.Submitter;

/**
 * Looks tokens up for whoever comes from an address, and stops an address that sends many that are unknown. A valid token
 * passes in any case: others may share the address of somebody who guesses.
 */
@ApplicationScoped
public class TokenGuesses {
    private static final int WRONG_IN_A_MINUTE = 60;

    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    @Inject
    TeamTokens tokens;

    /** Too many unknown tokens came from an address. */
    public static class TooManyWrongTokens extends Refused {
        TooManyWrongTokens() {
            super(Reason.TOO_MANY, WORDS.tooManyWrongTokens());
        }
    }

    /**
     * The team of a token, empty if nobody has it.
     *
     * @param address from which it came
     * @throws TooManyWrongTokens if nobody has it, and the address has sent too many such
     */
    public Optional<Submitter> find(@Nullable String token, String address) {
        Optional<Submitter> team = tokens.find(token);
        if (team.isEmpty()) {
            int count = wrong.get(address, unknown -> new AtomicInteger()).incrementAndGet();
            if (count > WRONG_IN_A_MINUTE) {
                throw new TooManyWrongTokens();
            }
        }
        return team;
    }
}
