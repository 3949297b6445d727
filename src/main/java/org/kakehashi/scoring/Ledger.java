package org.kakehashi.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.LedgerEntry;

/**
 * The append-only ledger of facts. There is no way to change or remove one: not here, and triggers refuse it in the
 * database. Each exercise has its own, numbered without gaps and chained by hashes.
 *
 * <p>Facts are written with plain SQL on the connection of the caller's transaction, because a duplicate found by the
 * entity manager would mark that transaction for rollback, while to InnoDB it is one failed statement.
 */
@ApplicationScoped
public class Ledger {
    private static final String OUTSIDE_TICKS = "factType not in ('tick-opened', 'tick-closed', 'tick-voided',"
            + " 'service-checked', 'flag-captured', 'node-reset')";

    /** Rows that are checked at once. */
    private static final int PAGE = 5_000;

    /** Fired inside the transaction that appends; observe it after success. */
    public record Appended(long exerciseId, LedgerEntry entry) {}

    @Inject
    Session session;

    @Inject
    TeamFacts teams;

    @Inject
    Event<Appended> appended;

    /**
     * Appends a fact in the caller's transaction and fires {@link Appended}. Other writers of the exercise wait until the
     * transaction ends: append last.
     *
     * @return false if a fact that may not repeat was there already ({@link Fact#onceKey}); nothing has changed then, and
     *     the transaction stays usable
     * @throws IllegalArgumentException if the team is not one of this exercise
     * @throws ResultDecisions.ResultIsFinal if an instructor decides something and the result was declared final
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean append(long exerciseId, Fact fact) {
        return append(exerciseId, List.of(fact)).getFirst().isPresent();
    }

    /**
     * The same for several facts, written at once.
     *
     * @return for each fact its entry, or empty if it was there already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Optional<LedgerEntry>> append(long exerciseId, List<? extends Fact> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        teams.appended();
        List<Optional<LedgerEntry>> entries =
                session.doReturningWork(connection -> new LedgerWrite(connection, exerciseId).append(facts));
        entries.forEach(entry -> entry.ifPresent(written -> appended.fire(new Appended(exerciseId, written))));
        return entries;
    }

    /**
     * How far a ledger goes.
     *
     * @param sequence number of its last fact, 0 if it is empty
     * @param hash of the last fact, in which all before it have a part; empty if there is none
     */
    public record End(long sequence, String hash) {}

    /** The end of an exercise's ledger. */
    @Transactional
    public End end(long exerciseId) {
        LedgerHead head = session.find(LedgerHead.class, exerciseId);
        return head == null ? new End(0, "") : new End(head.sequence(), head.hash());
    }

    /** All facts of an exercise, in order. */
    @Transactional
    public List<LedgerEntry> of(long exerciseId) {
        return read("from LedgerRow where place.exerciseId = ?1 order by place.sequence", exerciseId);
    }

    /**
     * The same without what happens in ticks, which is millions of facts in a large attack-defence: that is read from the board.
     */
    @Transactional
    public List<LedgerEntry> outsideTicks(long exerciseId) {
        return read(
                "from LedgerRow where place.exerciseId = ?1 and " + OUTSIDE_TICKS + " order by place.sequence",
                exerciseId);
    }

    /** The latest play time of any fact. */
    @Transactional
    Optional<Duration> latest(long exerciseId) {
        return session.createSelectionQuery(
                        "select max(elapsedMicros) from LedgerRow where place.exerciseId = ?1", Long.class)
                .setParameter(1, exerciseId)
                .uniqueResultOptional()
                .map(micros -> Duration.of(micros, ChronoUnit.MICROS));
    }

    /** The facts of one team of an exercise, in order. */
    @Transactional
    public List<LedgerEntry> of(long exerciseId, long teamId) {
        return read(
                "from LedgerRow where place.exerciseId = ?1 and teamId = ?2 order by place.sequence",
                exerciseId,
                teamId);
    }

    /** The same without what happens in ticks; those that were read before are remembered. */
    @Transactional
    public List<LedgerEntry> outsideTicks(long exerciseId, long teamId) {
        return teams.of(
                exerciseId,
                teamId,
                after -> read(
                        "from LedgerRow where place.exerciseId = ?1 and teamId = ?2 and place.sequence > ?3 and "
                                + OUTSIDE_TICKS + " order by place.sequence",
                        exerciseId,
                        teamId,
                        after));
    }

    /**
     * The last fact of a type of an exercise.
     *
     * @param type as {@link org.kakehashi.scoring.fact.FactCodec#type} calls it
     */
    @Transactional
    public Optional<LedgerEntry> last(long exerciseId, String type) {
        return session.createSelectionQuery(
                        "from LedgerRow where place.exerciseId = ?1 and factType = ?2 order by place.sequence desc",
                        LedgerRow.class)
                .setParameter(1, exerciseId)
                .setParameter(2, type)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(LedgerRow::entry);
    }

    /** All facts after a sequence number, in order. */
    @Transactional
    public List<LedgerEntry> after(long sequence, long exerciseId) {
        return read(
                "from LedgerRow where place.exerciseId = ?1 and place.sequence > ?2 order by place.sequence",
                exerciseId,
                sequence);
    }

    /**
     * The facts after a sequence number that can move a board. Wrong answers are many and move nothing.
     *
     * @param most how many at most, the first ones
     */
    @Transactional
    public List<LedgerEntry> movesAfter(long sequence, long exerciseId, int most) {
        return session.createSelectionQuery(
                        "from LedgerRow where place.exerciseId = ?1 and place.sequence > ?2"
                                + " and factType not in ('wrong-answer', 'foreign-flag') order by place.sequence",
                        LedgerRow.class)
                .setParameter(1, exerciseId)
                .setParameter(2, sequence)
                .setMaxResults(most)
                .getResultStream()
                .map(LedgerRow::entry)
                .toList();
    }

    /** The keys of what may happen only once ({@link Fact#onceKey}) and begins so. */
    @Transactional
    public List<String> keys(long exerciseId, String beginning) {
        return session.createSelectionQuery(
                        "select uniqueKey from LedgerRow where place.exerciseId = ?1 and uniqueKey >= ?2 and uniqueKey < ?3",
                        String.class)
                .setParameter(1, exerciseId)
                .setParameter(2, beginning)
                .setParameter(3, beginning + Character.MAX_VALUE)
                .getResultList();
    }

    /**
     * Reads the whole ledger of an exercise, page by page, and checks that it is as it was written.
     *
     * @return the first sequence number at which something was changed, removed or put in; empty if all is as it was
     */
    @Transactional
    public Optional<Long> firstBroken(long exerciseId) {
        var check = new LedgerCheck();
        long after = Long.MIN_VALUE;
        List<LedgerRow> page;
        do {
            page = session.createSelectionQuery(
                            "from LedgerRow where place.exerciseId = ?1 and place.sequence > ?2 order by place.sequence",
                            LedgerRow.class)
                    .setParameter(1, exerciseId)
                    .setParameter(2, after)
                    .setMaxResults(PAGE)
                    .getResultList();
            Optional<Long> broken = check.take(page);
            if (broken.isPresent()) {
                return broken;
            }
            after = page.isEmpty() ? after : page.getLast().sequence();
            page.forEach(session::detach);
        } while (page.size() == PAGE);
        End end = end(exerciseId);
        return check.end(end.sequence(), end.hash());
    }

    private List<LedgerEntry> read(String query, Object... parameters) {
        var selection = session.createSelectionQuery(query, LedgerRow.class);
        for (int i = 0; i < parameters.length; i++) {
            selection.setParameter(i + 1, parameters[i]);
        }
        return selection.getResultStream().map(LedgerRow::entry).toList();
    }
}
