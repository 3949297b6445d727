package org.kakehashi.scoring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.kakehashi.scoring.fact.LedgerEntry;

/**
 * The facts of teams as they were read last: every page of a trainee asks for them, and they only become more. Numbers are
 * committed in their order, so that whoever has a team's facts up to one needs only those after it.
 */
@ApplicationScoped
class TeamFacts {
    /** Facts of all teams together; some hundred bytes each. */
    private static final int MOST = 200_000;

    private static final Duration UNUSED = Duration.ofHours(1);

    private record Key(long exerciseId, long teamId) {}

    private final Cache<Key, List<LedgerEntry>> known = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Key key, List<LedgerEntry> facts) -> facts.size() + 1)
            .expireAfterAccess(UNUSED)
            .build();

    @Inject
    TransactionSynchronizationRegistry transaction;

    /** The caller's transaction has appended facts, which may yet be taken back with it. */
    void appended() {
        transaction.putResource(TeamFacts.class, true);
    }

    /** @param after reads the team's facts after a number, in order */
    List<LedgerEntry> of(long exerciseId, long teamId, LongFunction<List<LedgerEntry>> after) {
        if (transaction.getResource(TeamFacts.class) != null) {
            return after.apply(0);
        }
        Key key = new Key(exerciseId, teamId);
        List<LedgerEntry> before = known.get(key, unknown -> List.of());
        List<LedgerEntry> news =
                after.apply(before.isEmpty() ? 0 : before.getLast().sequence());
        if (news.isEmpty()) {
            return before;
        }
        List<LedgerEntry> all = Stream.concat(before.stream(), news.stream()).toList();
        known.put(key, all);
        return all;
    }
}
