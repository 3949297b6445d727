package org.kakehashi.scoring.history;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What clients of a run asked for and were told, whichever way they came. Moments are counted, not read from a clock: what
 * was told before something else was asked has the smaller number, whatever becomes of the clock meanwhile.
 */
public final class History {
    private final AtomicLong moments = new AtomicLong();
    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();

    /** What a client was told. */
    public enum Told {
        /** It counts, by this very request: of all that ask for one event, at most one may be told so. */
        COUNTS,
        /** It counts, and did before this request: somebody must have asked for it earlier. */
        COUNTED_BEFORE,
        /** It is stored, by this request or by an earlier one. */
        STORED,
        /** It does not count and never will. */
        REFUSED,
        /** Nothing is known of it, or no answer came at all: it may be stored or not. */
        NOTHING
    }

    /**
     * One request for an event and its answer.
     *
     * @param event what would be stored, by the key under which it is stored once
     * @param asked moment before the first byte was sent
     * @param ended moment at which the answer was read, or it was clear that none would come
     */
    public record Operation(String client, String event, long asked, long ended, Told told) {
        /** Whether the client may rely on it. */
        boolean isAcknowledged() {
            return told == Told.COUNTS || told == Told.COUNTED_BEFORE || told == Told.STORED;
        }

        @Override
        public String toString() {
            return "[%d–%d] %s asks for \"%s\" and is told %s".formatted(asked, ended, client, event, told);
        }
    }

    /** Call before asking; hand the result to {@link #ended}. */
    public long asking() {
        return moments.incrementAndGet();
    }

    /** Call once the answer is there. */
    public void ended(String client, String event, long asked, Told told) {
        operations.add(new Operation(client, event, asked, moments.incrementAndGet(), told));
    }

    /** All that ended so far, the earliest asked first. */
    public List<Operation> operations() {
        return operations.stream()
                .sorted(Comparator.comparingLong(Operation::asked))
                .toList();
    }
}
