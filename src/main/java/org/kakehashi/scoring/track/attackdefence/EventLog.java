package org.kakehashi.scoring.track.attackdefence;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What can count, in the order of the ledger, some twenty bytes for each event. It never changes: {@link #with} gives a longer
 * one that shares all but the last block of arrays, and that one too as long as nobody else went on from the same place.
 */
final class EventLog {
    static final EventLog EMPTY = new EventLog(new Block[0], 0);

    private static final int BLOCK = 4096;
    private static final int TICK_BITS = 16;
    private static final int TEAM_BITS = 10;
    private static final int PLACE_BITS = 9;
    private static final int ISSUED_AT = PLACE_BITS + 2 * TEAM_BITS;
    private static final int TICK_AT = ISSUED_AT + TICK_BITS;
    private static final int KIND_AT = TICK_AT + TICK_BITS;

    /** Ticks beyond this one are not told apart. */
    static final int LAST_TICK = (1 << TICK_BITS) - 1;

    /** What happened. */
    enum Kind {
        CLOSED,
        VOIDED,
        CAPTURED,
        CHECKED,
        RESET,
        DISQUALIFIED;

        private static final Kind[] ALL = values();
    }

    /**
     * An event.
     *
     * @param team who did it or whom it is about
     * @param victim whose flag was captured
     * @param place flag store that was captured, or service that was checked
     * @param issued tick in which the flag was placed
     */
    record Event(Kind kind, int tick, int issued, int team, int victim, int place) {
        private long packed() {
            return (long) kind.ordinal() << KIND_AT
                    | (long) tick << TICK_AT
                    | (long) issued << ISSUED_AT
                    | (long) team << PLACE_BITS + TEAM_BITS
                    | (long) victim << PLACE_BITS
                    | place;
        }

        private static Event of(long packed) {
            return new Event(
                    Kind.ALL[(int) (packed >>> KIND_AT)],
                    (int) (packed >>> TICK_AT) & LAST_TICK,
                    (int) (packed >>> ISSUED_AT) & LAST_TICK,
                    (int) (packed >>> PLACE_BITS + TEAM_BITS) & (1 << TEAM_BITS) - 1,
                    (int) (packed >>> PLACE_BITS) & (1 << TEAM_BITS) - 1,
                    (int) packed & (1 << PLACE_BITS) - 1);
        }
    }

    /** Arrays that are filled from the front; each place is written once. */
    private static final class Block {
        private final long[] sequences = new long[BLOCK];
        private final long[] events = new long[BLOCK];
        private final int[] millis = new int[BLOCK];
        private final @Nullable CheckResult[] results = new CheckResult[BLOCK];
        private final AtomicInteger filled = new AtomicInteger();

        private Block upTo(int size) {
            var copy = new Block();
            System.arraycopy(sequences, 0, copy.sequences, 0, size);
            System.arraycopy(events, 0, copy.events, 0, size);
            System.arraycopy(millis, 0, copy.millis, 0, size);
            System.arraycopy(results, 0, copy.results, 0, size);
            copy.filled.set(size);
            return copy;
        }
    }

    private final Block[] blocks;
    private final int size;

    private EventLog(Block[] blocks, int size) {
        this.blocks = blocks;
        this.size = size;
    }

    int size() {
        return size;
    }

    /**
     * One event more.
     *
     * @param sequence of its fact, above those before
     * @param millis play time
     * @param result of a check
     */
    EventLog with(long sequence, int millis, Event event, @Nullable CheckResult result) {
        int at = size % BLOCK;
        Block[] next = blocks;
        if (at == 0) {
            next = Arrays.copyOf(blocks, size / BLOCK + 1);
            next[size / BLOCK] = new Block();
        }
        Block last = next[size / BLOCK];
        if (!last.filled.compareAndSet(at, at + 1)) {
            last = last.upTo(at);
            last.filled.set(at + 1);
            next = next.clone();
            next[size / BLOCK] = last;
        }
        last.sequences[at] = sequence;
        last.events[at] = event.packed();
        last.millis[at] = millis;
        last.results[at] = result;
        return new EventLog(next, size + 1);
    }

    Event event(int position) {
        return Event.of(blocks[position / BLOCK].events[position % BLOCK]);
    }

    long sequence(int position) {
        return blocks[position / BLOCK].sequences[position % BLOCK];
    }

    /** Play time. */
    int millis(int position) {
        return blocks[position / BLOCK].millis[position % BLOCK];
    }

    /** Of a check. */
    CheckResult result(int position) {
        CheckResult result = blocks[position / BLOCK].results[position % BLOCK];
        if (result == null) {
            throw new IllegalArgumentException("no check at " + position);
        }
        return result;
    }

    /** Where the event of a fact is; -1 if it is not here. */
    int find(long sequence) {
        int from = 0;
        int to = size - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            long here = sequence(middle);
            if (here == sequence) {
                return middle;
            }
            if (here < sequence) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }
}
