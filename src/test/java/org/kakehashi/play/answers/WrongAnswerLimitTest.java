package org.kakehashi.play.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Task;

class WrongAnswerLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Task.Goal TEXT = new Task.TextAnswer(List.of("hana"));
    private static final Task.Goal CHOICE = new Task.ChoiceAnswer(List.of());

    /** So many wrong answers, the newest five seconds ago, each a second after the other. */
    private static List<Instant> wrong(int count) {
        return IntStream.range(0, count).mapToObj(i -> NOW.minusSeconds(5 + i)).toList();
    }

    @Test
    void nineAreNoReasonToWait() {
        assertEquals(Duration.ZERO, WrongAnswerLimit.wait(TEXT, wrong(9), NOW));
    }

    @Test
    void afterTenTheTeamWaitsUntilTheOldestOfThemIsAMinuteAgo() {
        assertEquals(Duration.ofSeconds(46), WrongAnswerLimit.wait(TEXT, wrong(10), NOW));
        assertEquals(Duration.ZERO, WrongAnswerLimit.wait(TEXT, wrong(10), NOW.plusSeconds(46)));
    }

    @Test
    void theMessageNamesWholeSecondsAndNeverZero() {
        assertEquals(47, new TooManyWrongAnswers(TEXT, Duration.ofMillis(46_001)).seconds());
        assertEquals(1, new TooManyWrongAnswers(TEXT, Duration.ofNanos(1)).seconds());
    }

    @Test
    void aWrongChoiceCostsAMinuteAndEachFurtherOneTwiceAsMuchUpToAQuarterOfAnHour() {
        assertEquals(Duration.ZERO, WrongAnswerLimit.wait(CHOICE, List.of(), NOW));
        assertEquals(Duration.ofSeconds(55), WrongAnswerLimit.wait(CHOICE, wrong(1), NOW));
        assertEquals(Duration.ofSeconds(115), WrongAnswerLimit.wait(CHOICE, wrong(2), NOW));
        assertEquals(Duration.ofSeconds(8 * 60 - 5), WrongAnswerLimit.wait(CHOICE, wrong(4), NOW));
        assertEquals(Duration.ofSeconds(15 * 60 - 5), WrongAnswerLimit.wait(CHOICE, wrong(5), NOW));
        assertEquals(Duration.ofSeconds(15 * 60 - 5), WrongAnswerLimit.wait(CHOICE, wrong(10), NOW));
        assertEquals(Duration.ZERO, WrongAnswerLimit.wait(CHOICE, wrong(2), NOW.plusSeconds(115)));
    }
}
