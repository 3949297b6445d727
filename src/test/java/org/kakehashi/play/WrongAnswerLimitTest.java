package org.kakehashi.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrongAnswerLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    /** So many wrong answers, the newest five seconds ago, each a second after the other. */
    private static List<Instant> wrong(int count) {
        return IntStream.range(0, count).mapToObj(i -> NOW.minusSeconds(5 + i)).toList();
    }

    @Test
    void nineAreNoReasonToWait() {
        assertEquals(Duration.ZERO, WrongAnswerLimit.wait(wrong(9), NOW));
    }

    @Test
    void afterTenTheTeamWaitsUntilTheOldestOfThemIsAMinuteAgo() {
        assertEquals(Duration.ofSeconds(46), WrongAnswerLimit.wait(wrong(10), NOW));
        assertEquals(Duration.ZERO, WrongAnswerLimit.wait(wrong(10), NOW.plusSeconds(46)));
    }

    @Test
    void theMessageNamesWholeSecondsAndNeverZero() {
        assertEquals(47, new TooManyWrongAnswers(Duration.ofMillis(46_001)).seconds());
        assertEquals(1, new TooManyWrongAnswers(Duration.ofNanos(1)).seconds());
    }
}
