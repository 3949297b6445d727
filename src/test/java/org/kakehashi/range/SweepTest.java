package org.kakehashi.range;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.Engine.Kind;
import org.kakehashi.range.Engine.Thing;

class SweepTest {
    private final Instant now = Instant.parse("2026-06-01T08:00:00Z");
    private final Instant old = now.minusSeconds(121);

    @Test
    void removesWhatBelongsToNoStandingRangeContainersFirst() {
        var network = new Thing(Kind.NETWORK, "n", "net", 9, false, old);
        var container = new Thing(Kind.CONTAINER, "c", "box", 9, false, old);
        var ours = new Thing(Kind.CONTAINER, "d", "desk", 4, false, old);
        assertEquals(List.of(container, network), Sweep.orphans(List.of(network, ours, container), Set.of(4L), now));
    }

    @Test
    void leavesWhatIsYoung() {
        var young = new Thing(Kind.CONTAINER, "c", "box", 9, false, now.minusSeconds(119));
        assertEquals(List.of(), Sweep.orphans(List.of(young), Set.of(), now));
    }

    @Test
    void removesHelpersThatOutlivedTheirPlatform() {
        var helper = new Thing(Kind.CONTAINER, "c", "probe", 4, true, old);
        assertEquals(List.of(helper), Sweep.orphans(List.of(helper), Set.of(4L), now));
    }
}
