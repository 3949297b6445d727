package org.kakehashi.terminal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last 64 KiB that a shell printed, by their place in all that it ever printed. The writer waits while the user's
 * browser has not confirmed the oldest of them: a flooding shell is slowed down to what is read, a browser that comes
 * back finds everything that it has not seen, and memory stays as it is. Who only watches is never waited for.
 */
final class OutputBuffer {
    static final int SIZE = 64 * 1024;
    private static final int CHUNK = 16 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Condition confirmed = lock.newCondition();
    private final byte[] ring = new byte[SIZE];
    private long end;
    private long seen;
    private boolean finished;

    /**
     * Some output.
     *
     * @param from place of its first byte; later than asked for if what was asked for is no longer there
     * @param last true if nothing follows and nothing ever will
     */
    record Chunk(long from, byte[] bytes, boolean last) {
        long to() {
            return from + bytes.length;
        }
    }

    /** Adds at most 64 KiB, waiting for room; gives up when the buffer is finished. */
    void append(byte[] bytes) throws InterruptedException {
        lock.lock();
        try {
            while (!finished && end + bytes.length - seen > SIZE) {
                confirmed.await();
            }
            if (finished) {
                return;
            }
            for (byte each : bytes) {
                ring[(int) (end++ % SIZE)] = each;
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What follows {@code from}, waiting for it at most {@code patience}; empty if nothing came. */
    Chunk after(long from, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (end <= from && !finished && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
            long start = Math.max(Math.min(from, end), oldest());
            byte[] bytes = new byte[(int) Math.min(CHUNK, end - start)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = ring[(int) ((start + i) % SIZE)];
            }
            return new Chunk(start, bytes, finished && start + bytes.length == end);
        } finally {
            lock.unlock();
        }
    }

    /** The user's browser has shown everything before {@code place}. */
    void confirm(long place) {
        lock.lock();
        try {
            seen = Math.max(seen, Math.min(place, end));
            confirmed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is written; readers get what is there, then the last piece. */
    void finish() {
        lock.lock();
        try {
            finished = true;
            grown.signalAll();
            confirmed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Place of the oldest byte that is kept. */
    long start() {
        lock.lock();
        try {
            return oldest();
        } finally {
            lock.unlock();
        }
    }

    private long oldest() {
        return Math.max(0, end - SIZE);
    }
}
