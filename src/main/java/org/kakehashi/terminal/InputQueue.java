package org.kakehashi.terminal;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.engine.Consoles.Console;
import org.kakehashi.range.engine.RangeUnavailable;

/**
 * What was typed and waits for the shell to read it, in order and bounded. Everything accepted is counted, so that a
 * browser that comes back sends the rest and nothing twice.
 */
final class InputQueue {
    static final int LIMIT = 128 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
    private long accepted;
    private int held;
    private @Nullable Size size;
    private boolean finished;

    record Size(int columns, int rows) {}

    /** Takes input to be typed; false if the browser sends more than the shell reads, against what it was told. */
    boolean accept(byte[] input) {
        lock.lock();
        try {
            if (held + input.length > LIMIT) {
                return false;
            }
            waiting.add(input);
            held += input.length;
            accepted += input.length;
            news.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Only the newest size counts. */
    void resize(int columns, int rows) {
        lock.lock();
        try {
            size = new Size(columns, rows);
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** How many bytes were accepted since the shell was opened. */
    long accepted() {
        lock.lock();
        try {
            return accepted;
        } finally {
            lock.unlock();
        }
    }

    void finish() {
        lock.lock();
        try {
            finished = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Types into the console until finished; blocks with it while the shell does not read. */
    void run(Console console, Runnable typed) throws InterruptedException {
        while (true) {
            Size newSize;
            byte[] input;
            lock.lock();
            try {
                while (waiting.isEmpty() && size == null && !finished) {
                    news.await();
                }
                if (finished) {
                    return;
                }
                newSize = size;
                size = null;
                input = waiting.poll();
            } finally {
                lock.unlock();
            }
            if (newSize != null) {
                console.resize(newSize.columns(), newSize.rows());
            }
            if (input != null && type(console, input)) {
                typed.run();
            }
        }
    }

    /** The bytes that the shell has taken, of all accepted. */
    long taken() {
        lock.lock();
        try {
            return accepted - held;
        } finally {
            lock.unlock();
        }
    }

    private boolean type(Console console, byte[] input) {
        try {
            console.type(input);
        } catch (RangeUnavailable gone) {
            // The reader of the same console learns it too and ends the session with its reason.
            finish();
            return false;
        }
        lock.lock();
        try {
            held -= input.length;
        } finally {
            lock.unlock();
        }
        return true;
    }
}
