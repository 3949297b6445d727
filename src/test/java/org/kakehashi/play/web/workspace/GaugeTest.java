package org.kakehashi.play.web.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line of play time under the bar. */
class GaugeTest {
    private static Gauge gauge(long elapsed, long limit) {
        return new Gauge(Duration.ofMinutes(elapsed), Duration.ofMinutes(limit));
    }

    @Test
    void itIsFilledAsFarAsTimeHasPassedAndMarkedEveryTenMinutes() {
        assertEquals(400, gauge(10, 30).done());
        assertEquals(List.of(400L, 800L), gauge(10, 30).marks());
        assertEquals(List.of(480L, 960L), gauge(0, 25).marks());
    }

    @Test
    void itIsNeverLongerThanItsRoomAndNothingIsDividedByNothing() {
        assertEquals(Gauge.WIDTH, gauge(31, 30).done());
        assertEquals(0, gauge(0, 0).done());
        assertEquals(List.of(), gauge(0, 0).marks());
    }

    @Test
    void anExerciseOfDaysHasNoMarks() {
        assertEquals(List.of(), gauge(0, 48 * 60).marks());
    }
}
