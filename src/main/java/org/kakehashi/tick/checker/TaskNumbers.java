package org.kakehashi.tick.checker;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers of tasks: each once, also after a restart of the platform, and small enough for JavaScript. */
final class TaskNumbers {
    private static final int PER_MILLISECOND = 1_000;
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() * PER_MILLISECOND);

    private TaskNumbers() {}

    static long next() {
        return NEXT.getAndIncrement();
    }
}
