package org.kakehashi.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.account.Subject;
import org.kakehashi.range.access.ConsoleTarget;
import org.kakehashi.range.engine.Consoles.Greeting;
import org.kakehashi.range.engine.Consoles.Shell;
import org.kakehashi.scenario.Console;
import org.kakehashi.site.language.Text;

class ConsoleTicketsTest {
    private static final Subject HANA = new Subject(Subject.Kind.PARTICIPANT, 1);
    private static final Subject LUKAS = new Subject(Subject.Kind.PARTICIPANT, 2);
    private static final ConsoleTarget TARGET =
            new ConsoleTarget(1, 2, "desk-1", Console.MAIN, Text.same(""), Shell.OF_IMAGE);
    private static final Greeting GREETING = new Greeting("en", "");
    private static final Grant GRANT = new Grant(HANA, Grant.Mode.USE, TARGET, GREETING);

    private Instant now = Instant.parse("2026-05-01T00:00:00Z");
    private final ConsoleTickets tickets = new ConsoleTickets(new Clock() {
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
    void aTicketIsGoodOnce() {
        String ticket = tickets.issue(GRANT);
        assertEquals(Optional.of(GRANT), tickets.redeem(ticket, HANA));
        assertEquals(Optional.empty(), tickets.redeem(ticket, HANA));
    }

    @Test
    void aTicketHasTwoHundredAndFiftySixBitsAndIsNeverTheSame() {
        String ticket = tickets.issue(GRANT);
        assertEquals(64, ticket.length());
        assertNotEquals(ticket, tickets.issue(GRANT));
    }

    @Test
    void aTicketEndsAfterHalfAMinute() {
        String first = tickets.issue(GRANT);
        String second = tickets.issue(GRANT);
        now = now.plus(Duration.ofMillis(29_999));
        assertTrue(tickets.redeem(first, HANA).isPresent());
        now = now.plusMillis(1);
        assertEquals(Optional.empty(), tickets.redeem(second, HANA));
    }

    @Test
    void anotherCannotUseItAndTryingUsesItUp() {
        String ticket = tickets.issue(GRANT);
        assertEquals(Optional.empty(), tickets.redeem(ticket, LUKAS));
        assertEquals(Optional.empty(), tickets.redeem(ticket, HANA));
    }

    @Test
    void theEleventhInAMinuteIsRefusedToThatHolderOnly() {
        for (int i = 0; i < 10; i++) {
            tickets.issue(GRANT);
            now = now.plusSeconds(1);
        }
        assertThrows(TooManyTickets.class, () -> tickets.issue(GRANT));
        tickets.issue(new Grant(LUKAS, Grant.Mode.USE, TARGET, GREETING));
        now = now.plusSeconds(50);
        tickets.issue(GRANT);
    }
}
