package org.kakehashi.tick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class SharedPaceTest {
    private final Semaphore places = new Semaphore(1);

    private SharedPace pace(Duration left) {
        return new SharedPace(places, System.nanoTime() + left.toNanos());
    }

    @Test
    void whoWaitsHasNoPlace() throws Exception {
        SharedPace waiting = pace(Duration.ofDays(300));
        assertTrue(waiting.enter());
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                waiting.linger(Duration.ofDays(100));
            } catch (InterruptedException e) {
                waiting.leave();
            }
        });
        SharedPace working = pace(Duration.ofDays(300));
        assertTrue(working.enter());
        working.leave();
        thread.interrupt();
        thread.join();
        assertEquals(1, places.availablePermits());
    }

    @Test
    void whoComesBackTooLateHasNoneToGiveBack() throws Exception {
        SharedPace late = pace(Duration.ZERO);
        SharedPace working = pace(Duration.ofDays(1));
        assertTrue(working.enter());
        assertFalse(late.enter());
        late.leave();
        assertEquals(0, places.availablePermits());
        working.leave();
        late.leave();
        assertEquals(1, places.availablePermits());
    }

    @Test
    void aWaitTakesThePlaceAgain() throws Exception {
        SharedPace pace = pace(Duration.ofDays(1));
        assertTrue(pace.enter());
        pace.linger(Duration.ofNanos(2));
        assertEquals(0, places.availablePermits());
        pace.leave();
        assertEquals(1, places.availablePermits());
    }
}
