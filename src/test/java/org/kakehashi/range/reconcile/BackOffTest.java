package org.kakehashi.range.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private Instant now = Instant.parse("2026-06-01T08:00:00Z");
    private double chance = 0.5;
    private final BackOff backOff =
            new BackOff(Duration.ofMillis(500), Duration.ofSeconds(30), () -> now, () -> chance);

    @Test
    void whatNeverFailedIsDue() {
        assertTrue(backOff.due("desk-1"));
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToTheLimit() {
        for (long millis : new long[] {500, 1000, 2000, 4000, 8000, 16000, 30000, 30000}) {
            backOff.failed("desk-1");
            assertEquals(Optional.of(Duration.ofMillis(millis)), backOff.left("desk-1"));
            now = now.plusMillis(millis);
            assertTrue(backOff.due("desk-1"));
        }
    }

    @Test
    void chanceSpreadsThoseThatFailedTogether() {
        chance = 0;
        backOff.failed("desk-1");
        chance = 0.999;
        backOff.failed("desk-2");
        assertEquals(Optional.of(Duration.ofMillis(375)), backOff.left("desk-1"));
        assertEquals(Optional.of(Duration.ofMillis(625)), backOff.left("desk-2"));
    }

    @Test
    void oneThatFailsHoldsUpNoOther() {
        backOff.failed("desk-1");
        assertFalse(backOff.due("desk-1"));
        assertTrue(backOff.due("desk-2"));
    }

    @Test
    void successForgets() {
        backOff.failed("desk-1");
        backOff.failed("desk-1");
        backOff.succeeded("desk-1");
        backOff.failed("desk-1");
        assertEquals(Optional.of(Duration.ofMillis(500)), backOff.left("desk-1"));
    }

    @Test
    void aLongQuietForgets() {
        backOff.failed("desk-1");
        backOff.failed("desk-1");
        now = now.plusSeconds(200);
        backOff.failed("desk-1");
        assertEquals(Optional.of(Duration.ofMillis(500)), backOff.left("desk-1"));
    }

    @Test
    void remembersNoMoreThanItMustAndNothingForEver() {
        for (int key = 0; key < 20_000; key++) {
            backOff.failed("desk-" + key);
        }
        assertTrue(backOff.size() <= 10_000, () -> "remembers " + backOff.size());
        now = now.plus(Duration.ofMinutes(3));
        assertEquals(0, backOff.size());
    }
}
