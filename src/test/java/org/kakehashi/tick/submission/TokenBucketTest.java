package org.kakehashi.tick.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void aBurstPassesAndThenTheRate() {
        var bucket = new TokenBucket(10, 50, 0);
        assertEquals(0, bucket.take(50, 0));
        assertEquals(SECOND / 10, bucket.take(1, 0));
        assertEquals(0, bucket.take(1, SECOND / 10));
        assertEquals(SECOND, bucket.take(10, SECOND / 10));
        assertEquals(0, bucket.take(50, 100 * SECOND));
        assertTrue(bucket.take(1, 100 * SECOND) > 0);
    }

    @Test
    void whoWaitsAsLongAsToldPassesAndNeverFasterThanTheRate() {
        var random = new Random(42);
        var bucket = new TokenBucket(1_000, 500, 0);
        long now = 0;
        long taken = 0;
        for (int i = 0; i < 10_000; i++) {
            int wanted = 1 + random.nextInt(500);
            long wait = bucket.take(wanted, now);
            if (wait > 0) {
                now += wait;
                // Rounding may leave a millionth of a flag open.
                long rest = bucket.take(wanted, now);
                now += rest;
                if (rest > 0) {
                    assertTrue(rest < 10_000, "rest " + rest);
                    assertEquals(0, bucket.take(wanted, now + 1));
                }
            }
            taken += wanted;
            assertTrue(taken <= 500 + now / 1_000_000 + 1, taken + " at " + now);
        }
    }
}
