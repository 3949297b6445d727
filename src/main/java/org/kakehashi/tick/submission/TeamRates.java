package org.kakehashi.tick.submission;

import static org.kakehashi.tick.words.SubmissionWords.WORDS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.kakehashi.site.Refused;

/** What a team may ask for: so many flags a second, and so many that wait to be stored. No team takes from another. */
@ApplicationScoped
class TeamRates {
    private static final int TEAMS = 10_000;

    private final Cache<Long, TeamRate> teams = Caffeine.newBuilder()
            .maximumSize(TEAMS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    private final SubmissionConfig config;

    @Inject
    TeamRates(SubmissionConfig config) {
        this.config = config;
    }

    /** The refusal of more flags than a team may submit. */
    public static class TooManyFlags extends Refused {
        TooManyFlags(Duration wait) {
            super(Reason.TOO_MANY, WORDS.tooManyFlags(), wait);
        }
    }

    /**
     * One team's.
     *
     * @param waiting places for flags that wait to be stored
     */
    record TeamRate(TokenBucket flags, Semaphore waiting, int burst) {}

    TeamRate of(long teamId) {
        return teams.get(
                teamId,
                id -> new TeamRate(
                        new TokenBucket(config.flagsPerSecond(), config.burst(), System.nanoTime()),
                        new Semaphore(config.waitingPerTeam()),
                        config.burst()));
    }

    /** @throws TooManyFlags if the team may not submit so many now */
    void pass(long teamId, int flags) {
        long wait = of(teamId).flags.take(Math.min(flags, config.burst()), System.nanoTime());
        if (wait > 0) {
            throw new TooManyFlags(Duration.ofSeconds(Math.max(1, Duration.ofNanos(wait).plusMillis(999).toSeconds())));
        }
    }

    /** Waits until the team may submit so many. */
    void await(long teamId, int flags) throws InterruptedException {
        TeamRate rate = of(teamId);
        long wait = rate.flags.take(Math.min(flags, rate.burst), System.nanoTime());
        while (wait > 0) {
            Thread.sleep(Duration.ofNanos(wait));
            wait = rate.flags.take(Math.min(flags, rate.burst), System.nanoTime());
        }
    }
}
