package org.kakehashi.tick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.exercise.timeline.Due;
import org.kakehashi.scenario.AttackDefencePlan.Ticks;

class TickScheduleTest {
    private static TickSchedule schedule(int seconds, int limit) {
        return TickSchedule.of(new Ticks(seconds, 5), Duration.ofSeconds(limit));
    }

    @Test
    void dividesPlayTimeAndLeavesNoPartOfATick() {
        assertEquals(
                List.of("0 at 0", "1 at 60", "2 at 120", "end-2 at 180"),
                schedule(60, 200).dues().stream()
                        .map(due -> due.key() + " at " + due.at().toSeconds())
                        .toList());
        assertEquals(List.of(), schedule(60, 59).dues());
    }

    @Test
    void whatWasTheEndIsNoTickWhenTimeIsAdded() {
        List<Due> before = schedule(60, 180).dues();
        List<Due> after = schedule(60, 240).dues();
        assertTrue(TickSchedule.isEnd(before.getLast()));
        assertFalse(after.contains(before.getLast()));
        assertEquals(3, TickSchedule.tickOf(after.get(3)));
        assertEquals(before.getLast().at(), after.get(3).at());
    }

    @Test
    void aTickIsMissedOnceHalfOfItIsGone() {
        TickSchedule schedule = schedule(60, 600);
        assertFalse(schedule.isMissed(2, Duration.ofSeconds(149)));
        assertTrue(schedule.isMissed(2, Duration.ofSeconds(150)));
    }
}
