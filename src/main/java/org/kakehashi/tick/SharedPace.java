package org.kakehashi.tick;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Time and chance of one check among many at the same checker: it has one of the checker's places while it works, and none
 * while it waits.
 */
final class SharedPace implements CheckPace {
    private final Semaphore places;
    private final long end;
    private boolean inside;

    /**
     * @param places how many may work at once
     * @param end by {@link System#nanoTime()}, when everything must have a result
     */
    SharedPace(Semaphore places, long end) {
        this.places = places;
        this.end = end;
    }

    /**
     * Takes a place, and waits for one as long as there is time.
     *
     * @return whether it has one now
     */
    boolean enter() throws InterruptedException {
        inside = places.tryAcquire(Math.max(0, left().toNanos()), TimeUnit.NANOSECONDS);
        return inside;
    }

    /** Gives the place back, if there is one. */
    void leave() {
        if (inside) {
            inside = false;
            places.release();
        }
    }

    /** Others may have the place meanwhile. If none is free again in time, none is left for asking more either. */
    @Override
    public void linger(Duration atMost) throws InterruptedException {
        long longest = Math.min(atMost.toNanos(), Math.max(0, left().toNanos()) / 3);
        if (longest <= 0) {
            return;
        }
        boolean back = inside;
        leave();
        Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current().nextLong(longest)));
        if (back) {
            enter();
        }
    }

    @Override
    public <T> List<T> shuffled(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, ThreadLocalRandom.current());
        return shuffled;
    }

    @Override
    public Duration left() {
        return Duration.ofNanos(end - nanos());
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }
}
