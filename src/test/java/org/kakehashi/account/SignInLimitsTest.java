package org.kakehashi.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
    void fiveFailuresCloseALoginUntilTheFirstIsAMinuteOld() {
        for (int i = 0; i < 5; i++) {
            limits.check("marta", "192.0.2." + i);
            limits.failed("marta", "192.0.2." + i);
            now = now.plusSeconds(10);
        }
        assertThrows(TooManyFailures.class, () -> limits.check("marta", "192.0.2.9"));
        assertDoesNotThrow(() -> limits.check("hana", "192.0.2.9"));
        now = now.plusSeconds(11);
        assertDoesNotThrow(() -> limits.check("marta", "192.0.2.9"));
    }

    @Test
    void twentyFailuresCloseAnAddressForAMinute() {
        for (int i = 0; i < 20; i++) {
            limits.check("login" + i, "192.0.2.1");
            limits.failed("login" + i, "192.0.2.1");
        }
        assertThrows(TooManyFailures.class, () -> limits.check("marta", "192.0.2.1"));
        now = now.plusSeconds(61);
        assertDoesNotThrow(() -> limits.check("marta", "192.0.2.1"));
    }
}
