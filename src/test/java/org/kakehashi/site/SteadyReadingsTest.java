package org.kakehashi.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyReadingsTest {
    private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");
    private static final long MILLI = 1_000_000;

    private final SteadyReadings readings = new SteadyReadings();

    /** @param passed milliseconds since the start, by a clock that only goes forward */
    private SteadyReadings.Reading read(long passed, Duration wrongBy, long tookMillis) {
        Instant read = START.plusMillis(passed).plus(wrongBy);
        return readings.read(read, passed * MILLI, (passed + tookMillis) * MILLI);
    }

    @ParameterizedTest
    @ValueSource(longs = {3600, -3600, 3, -3, 40_000_000})
    void aStepMovesNothingAndIsToldOnce(long seconds) {
        Duration step = Duration.ofSeconds(seconds);
        assertEquals(START, read(0, Duration.ZERO, 1).now());
        SteadyReadings.Reading first = read(10_000, step, 1);
        assertEquals(START.plusMillis(10_000), first.now(), "counted from the last reading that was believed");
        assertEquals(seconds, first.step().orElseThrow().plusMillis(5).toSeconds(), 1);
        SteadyReadings.Reading second = read(20_000, step, 1);
        assertEquals(START.plusMillis(20_000), second.now());
        assertEquals(Optional.empty(), second.step());
        SteadyReadings.Reading right = read(30_000, Duration.ZERO, 1);
        assertEquals(START.plusMillis(30_000), right.now());
        assertEquals(Optional.of(Duration.ZERO), right.step());
        assertEquals(Optional.empty(), read(40_000, Duration.ZERO, 1).step());
    }

    @Test
    void aClockThatIsSlowlySetRightIsFollowed() {
        for (int i = 0; i < 1000; i++) {
            Duration off = Duration.ofMillis(5L * i);
            SteadyReadings.Reading reading = read(1000L * i, off, 1);
            assertEquals(START.plusMillis(1000L * i).plus(off), reading.now());
            assertEquals(Optional.empty(), reading.step());
        }
    }

    /** A frozen database may have read its clock at the beginning or at the end of the wait. */
    @Test
    void anAnswerThatCameLateIsNoStep() {
        read(0, Duration.ZERO, 1);
        assertEquals(Optional.empty(), read(10_000, Duration.ZERO, 30_000).step());
        assertEquals(
                Optional.empty(), read(50_000, Duration.ofSeconds(29), 30_000).step());
        assertEquals(START.plusMillis(90_000), read(90_000, Duration.ZERO, 1).now());
    }

    @RepeatedTest(20)
    void timeNeverGoesBackByMoreThanATrifle(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        long passed = 0;
        Duration off = Duration.ZERO;
        Instant last = read(0, off, 1).now();
        for (int i = 0; i < 2000; i++) {
            passed += random.nextInt(3000);
            if (random.nextInt(50) == 0) {
                off = Duration.ofSeconds(random.nextInt(20_000) - 10_000);
            }
            Instant now = read(passed, off, random.nextInt(20)).now();
            assertTrue(!now.isBefore(last.minusSeconds(3)), last + " then " + now);
            assertTrue(
                    Duration.between(START.plusMillis(passed), now).abs().compareTo(Duration.ofMinutes(2)) < 0,
                    "far from what has passed");
            last = now;
        }
    }
}
