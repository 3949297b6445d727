package org.kakehashi.play.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.Corrections;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;

/** What was answered in the exercises that are played, kept so that only new facts are read. */
@ApplicationScoped
public class KnownAnswers {
    @Inject
    Ledger ledger;

    private final Cache<Long, PriorAnswers> known = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    /** What was answered by all facts that are committed. A correction makes it read the whole ledger again. */
    public PriorAnswers of(long exerciseId) {
        PriorAnswers before = known.get(exerciseId, id -> PriorAnswers.NOTHING);
        List<LedgerEntry> entries = ledger.after(before.sequence(), exerciseId);
        boolean corrected = entries.stream().anyMatch(entry -> entry.fact() instanceof Fact.Corrected);
        PriorAnswers now = corrected
                ? new PriorAnswers(
                        entries.getLast().sequence(),
                        PriorAnswers.NOTHING
                                .with(Corrections.counting(ledger.after(0, exerciseId)))
                                .teams())
                : before.with(entries);
        known.put(exerciseId, now);
        return now;
    }
}
