package org.kakehashi.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.SignInLimits.TooManyFailures;

class SignInLimitsTest {
    private Instant now = Instant.parse("2026-05-01T09:00:00Z");

    private final SignInLimits limits = new SignInLimits(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void fiveFailuresFromAnAddressCloseALoginThereUntilTheFirstIsAMinuteOld() {
        for (int i = 0; i < 5; i++) {
            limits.begin("marta", "192.0.2.9");
            now = now.plusSeconds(10);
        }
        assertThrows(TooManyFailures.class, () -> limits.begin("marta", "192.0.2.9"));
        assertDoesNotThrow(() -> limits.begin("hana", "192.0.2.9"));
        assertDoesNotThrow(() -> limits.begin("marta", "192.0.2.10"));
        now = now.plusSeconds(11);
        assertDoesNotThrow(() -> limits.begin("marta", "192.0.2.9"));
    }

    @Test
    void twentyFailuresFromAllAddressesCloseALogin() {
        for (int i = 0; i < 20; i++) {
            limits.begin("marta", "192.0.2." + i);
        }
        assertThrows(TooManyFailures.class, () -> limits.begin("marta", "192.0.2.99"));
        now = now.plusSeconds(61);
        assertDoesNotThrow(() -> limits.begin("marta", "192.0.2.99"));
    }

    @Test
    void anAddressAloneIsNeverRefused() {
        for (int i = 0; i < 300; i++) {
            limits.begin("login" + i, "192.0.2.1");
        }
        assertDoesNotThrow(() -> limits.begin("marta", "192.0.2.1"));
    }

    @Test
    void attemptsAtTheSameTimeAreCountedBeforeAnyIsJudged() {
        var begun = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                threads.execute(() -> {
                    limits.begin("marta", "192.0.2.1");
                    begun.incrementAndGet();
                });
            }
        }
        assertEquals(5, begun.get());
    }

    @Test
    void whatSucceedsDoesNotCount() {
        for (int i = 0; i < 50; i++) {
            limits.begin("marta", "192.0.2.1").takeBack();
        }
    }

    @Test
    void aKnownBrowserIsNotRefusedForWhatOthersDoAndWaitsForWhatItDoes() {
        for (int i = 0; i < 5; i++) {
            limits.begin("marta", "192.0.2.1");
        }
        for (int i = 0; i < 5; i++) {
            assertEquals(Duration.ZERO, limits.beginKnown("martas browser").delay());
        }
        for (int i = 5; i < 20; i++) {
            assertTrue(limits.beginKnown("martas browser").delay().isPositive());
        }
        assertThrows(TooManyFailures.class, () -> limits.beginKnown("martas browser"));
        assertEquals(Duration.ZERO, limits.beginKnown("another of hers").delay());
    }
}
