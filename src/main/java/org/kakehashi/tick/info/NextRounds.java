package org.kakehashi.tick.info;

import static org.kakehashi.tick.words.SubmissionWords.WORDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.kakehashi.site.Refused;

/** Programs that wait for the next round: so many at once, each for a minute. */
@ApplicationScoped
public class NextRounds {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 500;

    private final Semaphore places = new Semaphore(MOST);

    @Inject
    AttackInfos infos;

    /** So many wait that nobody else may. */
    static class TooManyWait extends Refused {
        TooManyWait() {
            super(Reason.TOO_MANY, WORDS.tooManyWait());
        }
    }

    /** No round began in all that time. */
    static class NoRoundBegan extends Refused {
        NoRoundBegan() {
            super(Reason.UNAVAILABLE, WORDS.noRoundBegan());
        }
    }

    /**
     * Waits until another round goes on than now.
     *
     * @throws TooManyWait if there is no place to wait
     * @throws NoRoundBegan if none began in a minute
     */
    public InfoDocuments next(long exerciseId) throws InterruptedException {
        if (!places.tryAcquire()) {
            throw new TooManyWait();
        }
        try {
            long end = System.nanoTime() + LONGEST.toNanos();
            InfoDocuments now = infos.of(exerciseId);
            Optional<Integer> before = tick(now);
            while (tick(now).equals(before)) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new NoRoundBegan();
                }
                now = infos.next(exerciseId, now, Duration.ofNanos(left));
            }
            return now;
        } finally {
            places.release();
        }
    }

    private static Optional<Integer> tick(InfoDocuments documents) {
        return documents.info().round().map(AttackInfo.Round::tick);
    }
}
