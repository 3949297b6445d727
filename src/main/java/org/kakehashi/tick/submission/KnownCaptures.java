package org.kakehashi.tick.submission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.tick.submission.FlagRules.Capture;

/** Captures that were committed, as far as they are remembered: whoever submits them again is told so without a question. */
@ApplicationScoped
class KnownCaptures {
    /** Some 100 bytes each. */
    private static final int MOST = 200_000;

    private record Key(long exerciseId, Capture capture) {}

    private final Cache<Key, Boolean> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    boolean has(long exerciseId, Capture capture) {
        return known.getIfPresent(new Key(exerciseId, capture)) != null;
    }

    /** After the commit. */
    void add(long exerciseId, Capture capture) {
        known.put(new Key(exerciseId, capture), true);
    }

    /** What was taken back may be captured again. */
    void factAppended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ledger.Appended appended) {
        if (appended.entry().fact() instanceof Fact.Corrected) {
            known.asMap().keySet().removeIf(key -> key.exerciseId == appended.exerciseId());
        }
    }
}
