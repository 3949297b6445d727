package org.kakehashi.scoring.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.scoring.fact.Fact;
import org.kakehashi.scoring.fact.FactTime;
import org.kakehashi.scoring.fact.TickFact;

class TickHistoryTest {
    private static final Duration LENGTH = Duration.ofSeconds(60);

    private static FactTime at(long seconds) {
        return new FactTime(Instant.EPOCH.plusSeconds(seconds), Duration.ofSeconds(seconds));
    }

    private static Fact opened(int tick, long seconds) {
        return new TickFact.TickOpened(at(seconds), tick);
    }

    private static Fact closed(int tick) {
        return new TickFact.TickClosed(at(0), tick);
    }

    private static Fact voided(int tick) {
        return new TickFact.TickVoided(at(0), tick, "outage");
    }

    private static Fact captured(int tick) {
        return new TickFact.FlagCaptured(1, 0, at(0), tick, "hanko", "seals", 2, tick);
    }

    private static void assertWrong(String what, Fact... facts) {
        assertEquals(
                Optional.of(what),
                TickHistory.firstWrong(List.of(facts), LENGTH).map(Violation::what));
    }

    @Test
    void aCourseWithAnOutageAndAnEarlyEndIsRight() {
        assertEquals(
                Optional.empty(),
                TickHistory.firstWrong(
                        List.of(
                                opened(0, 1),
                                captured(0),
                                closed(0),
                                voided(1),
                                voided(2),
                                opened(3, 209),
                                captured(3),
                                voided(3)),
                        LENGTH));
    }

    @Test
    void everyOtherCourseIsWrong() {
        assertWrong("begins twice", opened(0, 1), closed(0), opened(0, 2));
        assertWrong("begins twice", voided(0), voided(0));
        assertWrong("begins before its turn", opened(0, 1), closed(0), opened(2, 121));
        assertWrong("begins before the one before it has ended", opened(0, 1), opened(1, 61));
        assertWrong("begins before the one before it has ended", opened(0, 1), voided(1));
        assertWrong("ends and was not open", opened(0, 1), closed(0), closed(0));
        assertWrong("ends and was not open", voided(0), closed(0));
        assertWrong("in a tick that is not open", opened(0, 1), closed(0), captured(0));
        assertWrong("opened PT31S after its beginning", opened(0, 31));
        assertWrong("opened PT-1S after its beginning", voided(0), opened(1, 59));
    }
}
