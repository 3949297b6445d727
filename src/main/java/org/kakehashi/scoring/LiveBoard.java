package org.kakehashi.scoring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The newest board of one exercise, and those who wait for the next. Nothing is queued: whoever was busy sees the newest
 * board and skips those between. A plain class; {@link Boards} loads and wires.
 */
public final class LiveBoard {
    /** Of all boards together, so that no version ever means two things. */
    private static final AtomicLong VERSIONS = new AtomicLong();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition shownAnew = lock.newCondition();
    private final Condition newsCame = lock.newCondition();

    @Nullable
    private Shown shown;

    private boolean news = true;
    private int watchers;
    private boolean reading;

    /**
     * A board on display.
     *
     * @param version grows with each change that viewers can see
     * @param stale whether a newer one could not be read; {@code board.asOf()} says from when this one is
     */
    public record Shown(long version, Board board, boolean stale) {
        /** What the public may see of it. */
        public Shown forPublic() {
            return new Shown(version, board.forPublic(), stale);
        }
    }

    /** What is on display, of a board that somebody watches. */
    public Shown newest() {
        return shown().orElseThrow();
    }

    Optional<Shown> shown() {
        lock.lock();
        try {
            return Optional.ofNullable(shown);
        } finally {
            lock.unlock();
        }
    }

    /** Puts a board that was just read on display; versions change only if viewers can see a difference. */
    Shown publish(Board board) {
        lock.lock();
        try {
            boolean older = shown != null && shown.board.asOf().isAfter(board.asOf());
            Board newest = shown != null && older ? shown.board : board;
            boolean same = shown != null && !shown.stale && newest.shows(shown.board);
            return show(newest, false, same);
        } finally {
            lock.unlock();
        }
    }

    /** Says that no newer board can be read. Empty if none was ever read. */
    Optional<Shown> markStale() {
        lock.lock();
        try {
            return Optional.ofNullable(shown).map(now -> show(now.board, true, now.stale));
        } finally {
            lock.unlock();
        }
    }

    private Shown show(Board board, boolean stale, boolean same) {
        long version = shown != null && same ? shown.version : VERSIONS.incrementAndGet();
        Shown next = new Shown(version, board, stale);
        shown = next;
        if (!same) {
            shownAnew.signalAll();
        }
        return next;
    }

    /** Something happened: read anew soon. */
    void wake() {
        lock.lock();
        try {
            news = true;
            newsCame.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something happened, at most so long; news that came meanwhile counts at once. */
    void awaitNews(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (!news && watchers > 0 && left > 0) {
                left = newsCame.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** From here on, news asks for another reading. */
    void takeNews() {
        lock.lock();
        try {
            news = false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a board that the viewer has not seen.
     *
     * @param seen version that the viewer has, 0 for none
     * @return empty if there was none in that time
     */
    public Optional<Shown> next(long seen, Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while ((shown == null || shown.version == seen) && left > 0) {
                left = shownAnew.awaitNanos(left);
            }
            return Optional.ofNullable(shown).filter(now -> now.version != seen);
        } finally {
            lock.unlock();
        }
    }

    /** Counts a viewer in; true if nobody reads for this board yet, so that the caller has to begin. */
    boolean enter() {
        lock.lock();
        try {
            watchers++;
            boolean begin = !reading;
            reading = true;
            return begin;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            watchers--;
            newsCame.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether whoever reads for this board shall go on; false ends that reading. */
    boolean goOnReading() {
        lock.lock();
        try {
            reading = watchers > 0;
            return reading;
        } finally {
            lock.unlock();
        }
    }
}
