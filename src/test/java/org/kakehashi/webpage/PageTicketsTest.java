package org.kakehashi.webpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTicketsTest {
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private final InstantSource source = () -> now;
    private final PageTickets tickets = new PageTickets(new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    });

    @Test
    void aTicketIsGoodOnceAtItsAddress() {
        String ticket = tickets.issue("session", "label", "/start");
        assertEquals(Optional.of("/start"), tickets.redeem(ticket, "label"));
        assertEquals(Optional.empty(), tickets.redeem(ticket, "label"));
        assertEquals(Optional.empty(), tickets.redeem("f".repeat(64), "label"));
    }

    @Test
    void shownElsewhereItIsUsedUp() {
        String ticket = tickets.issue("session", "label", "/start");
        assertEquals(Optional.empty(), tickets.redeem(ticket, "other"));
        assertEquals(Optional.empty(), tickets.redeem(ticket, "label"));
    }

    @Test
    void afterHalfAMinuteItIsOld() {
        String ticket = tickets.issue("session", "label", "/start");
        now = now.plus(PageTickets.LIFE);
        assertEquals(Optional.empty(), tickets.redeem(ticket, "label"));
    }

    @Test
    void nobodyOpensMoreThanThirtyPagesInAMinute() {
        for (int i = 0; i < 30; i++) {
            tickets.issue("session", "label" + i, "/");
        }
        assertThrows(TooManyEntries.class, () -> tickets.issue("session", "more", "/"));
        tickets.issue("another", "label", "/");
        now = now.plus(Duration.ofMinutes(1));
        tickets.issue("session", "later", "/");
    }
}
