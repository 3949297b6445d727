package org.kakehashi.tick.submission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.DefaultBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.OptionalInt;
import org.kakehashi.scoring.Ledger;
import org.kakehashi.scoring.fact.TickFact;

/** The tick as the ledger says it: read once, and moved on by every fact that opens another. */
@ApplicationScoped
@DefaultBean
class LedgerTick implements CurrentTick {
    private static final int NONE = -1;

    /** Keys of these facts are in one index with all others of an exercise, so that only they are read. */
    private static final String LAST = "select coalesce(max(cast(substring(unique_key, 13) as signed)), -1) from fact"
            + " where exercise_id = ?1 and unique_key like 'tick-opened %'";

    private final Cache<Long, Integer> known = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    @Inject
    EntityManager database;

    @Override
    public OptionalInt of(long exerciseId) {
        Integer tick = known.getIfPresent(exerciseId);
        int last = tick == null ? known.asMap().merge(exerciseId, read(exerciseId), Math::max) : tick;
        return last == NONE ? OptionalInt.empty() : OptionalInt.of(last);
    }

    private int read(long exerciseId) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery(LAST)
                        .setParameter(1, exerciseId)
                        .getSingleResult())
                .intValue());
    }

    void factAppended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ledger.Appended appended) {
        if (appended.entry().fact() instanceof TickFact.TickOpened opened) {
            known.asMap().merge(appended.exerciseId(), opened.tick(), Math::max);
        }
    }
}
