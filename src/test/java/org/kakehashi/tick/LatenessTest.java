package org.kakehashi.tick;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenessTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Lateness lateness = new Lateness(meters);

    @Test
    void eachExerciseHasItsOwnAndAllTogetherAreMetrics() {
        lateness.began(1, Duration.ofMillis(300));
        lateness.began(1, Duration.ofMillis(100));
        lateness.checked(1, Duration.ofSeconds(12));
        lateness.began(2, Duration.ofSeconds(5));
        Lateness.Seen one = lateness.of(1).orElseThrow();
        assertEquals(new Lateness.Spans(2, Duration.ofMillis(100), Duration.ofMillis(300)), one.begins());
        assertEquals(new Lateness.Spans(1, Duration.ofSeconds(12), Duration.ofSeconds(12)), one.checks());
        assertEquals(0, lateness.of(2).orElseThrow().checks().count());
        assertEquals(Optional.empty(), lateness.of(3));
        var timer = meters.get("kakehashi.tick.late").timer();
        assertEquals(3, timer.count());
        assertEquals(5_400, timer.totalTime(TimeUnit.MILLISECONDS));
        assertEquals(1, meters.get("kakehashi.tick.checked").timer().count());
    }

    @Test
    void whatDoesNotCountIsCounted() {
        lateness.voided("jump");
        lateness.voided("outage");
        lateness.voided("jump");
        lateness.unanswered(7);
        assertEquals(
                2,
                meters.get("kakehashi.tick.voided")
                        .tag("reason", "jump")
                        .counter()
                        .count());
        assertEquals(7, meters.get("kakehashi.tick.unanswered").counter().count());
    }
}
