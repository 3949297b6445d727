package org.kakehashi.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckSlotTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration EVERY = Duration.ofSeconds(10);
    private final CheckSlot slot = new CheckSlot();

    @Test
    void oneLookByHandAtATime() {
        slot.enterByHand(NOON);
        assertThrows(CheckSlot.CheckIsRunning.class, () -> slot.enterByHand(NOON.plusSeconds(20)));
    }

    @Test
    void looksByHandAreFiveSecondsApart() {
        slot.enterByHand(NOON);
        slot.leaveByHand(null);
        var refused = assertThrows(CheckSlot.CheckedJustNow.class, () -> slot.enterByHand(NOON.plusMillis(3100)));
        assertEquals(
                "This was checked a moment ago. You can check again in 2 s.",
                refused.text().en());
        slot.enterByHand(NOON.plusSeconds(5));
    }

    @Test
    void thePlatformDoesWithoutWhileSomebodyLooks() {
        slot.enterByHand(NOON);
        assertFalse(slot.enterByItself(NOON, EVERY));
        slot.leaveByHand(null);
        assertTrue(slot.enterByItself(NOON, EVERY));
        assertFalse(slot.enterByItself(NOON, EVERY));
    }

    @Test
    void anUnreachableRangeIsLeftAloneForAWhileButNotByHand() {
        slot.enterByHand(NOON);
        slot.leaveByHand(new Look(NOON, List.of(CheckFinding.HOLDS, CheckFinding.UNKNOWN)));
        assertFalse(slot.enterByItself(NOON.plusSeconds(29), EVERY));
        slot.enterByHand(NOON.plusSeconds(29));
        slot.leaveByHand(null);
        assertTrue(slot.enterByItself(NOON.plusSeconds(30), EVERY));
    }

    @Test
    void aLookThatCameToNothingDoesNotReplaceTheLastOne() {
        var look = new Look(NOON, List.of(CheckFinding.NOT_YET));
        assertEquals(Optional.empty(), slot.latest());
        assertTrue(slot.enterByItself(NOON, EVERY));
        slot.leaveByItself(look);
        slot.enterByHand(NOON);
        slot.leaveByHand(null);
        assertEquals(Optional.of(look), slot.latest());
    }

    @Test
    void thePlatformLooksAgainWhenTheTasksOwnIntervalIsOver() {
        assertTrue(slot.enterByItself(NOON, Duration.ofMinutes(1)));
        slot.leaveByItself(new Look(NOON, List.of(CheckFinding.NOT_YET)));
        assertFalse(slot.enterByItself(NOON.plusSeconds(59), Duration.ofMinutes(1)));
        assertTrue(slot.enterByItself(NOON.plusSeconds(59), Duration.ofSeconds(59)));
    }

    @Test
    void aLookByHandPutsThePlatformsOwnOneOff() {
        slot.enterByHand(NOON);
        slot.leaveByHand(new Look(NOON, List.of(CheckFinding.NOT_YET)));
        assertFalse(slot.enterByItself(NOON.plusSeconds(9), EVERY));
        assertTrue(slot.enterByItself(NOON.plusSeconds(10), EVERY));
    }
}
