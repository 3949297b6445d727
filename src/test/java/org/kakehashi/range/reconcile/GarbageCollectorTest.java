package org.kakehashi.range.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.FakeEngine;
import org.kakehashi.range.RangeIntents;
import org.kakehashi.range.RangeState;
import org.kakehashi.range.engine.Engine.Kind;
import org.kakehashi.range.engine.Engine.Resource;
import org.kakehashi.range.plan.SmallRange;
import org.kakehashi.range.plan.Step;

class GarbageCollectorTest {
    private final Instant now = Instant.parse("2026-06-01T08:00:00Z");
    private final Instant old = now.minusSeconds(121);

    @Test
    void removesWhatBelongsToNoStandingRangeContainersFirst() {
        var network = new Resource(Kind.NETWORK, "n", "net", 9, false, old);
        var container = new Resource(Kind.CONTAINER, "c", "box", 9, false, old);
        var ours = new Resource(Kind.CONTAINER, "d", "desk", 4, false, old);
        assertEquals(
                List.of(container, network),
                GarbageCollector.orphans(List.of(network, ours, container), Set.of(4L), Instant.EPOCH, now));
    }

    @Test
    void leavesWhatIsYoung() {
        var young = new Resource(Kind.CONTAINER, "c", "box", 9, false, now.minusSeconds(119));
        assertEquals(List.of(), GarbageCollector.orphans(List.of(young), Set.of(), Instant.EPOCH, now));
    }

    @Test
    void removesHelpersThatOutlivedTheirPlatform() {
        var helper = new Resource(Kind.CONTAINER, "c", "probe", 4, true, old);
        assertEquals(List.of(helper), GarbageCollector.orphans(List.of(helper), Set.of(4L), Instant.EPOCH, now));
    }

    @Test
    void aHelperFromBeforeThisProcessIsRemovedHoweverYoungItIs() {
        var before = new Resource(Kind.CONTAINER, "c", "probe", 4, true, now.minusSeconds(9));
        var since = new Resource(Kind.CONTAINER, "d", "probe", 4, true, now.minusSeconds(3));
        assertEquals(
                List.of(before),
                GarbageCollector.orphans(List.of(before, since), Set.of(4L), now.minusSeconds(5), now));
    }

    @Test
    void removesNothingWhileTheDatabaseCannotBeRead() {
        var engine = new FakeEngine();
        engine.apply(
                4, new Step.CreateNetwork(SmallRange.wanted(Map.of()).networks().getFirst(), "test"));
        var sweep = new GarbageCollector();
        sweep.engine = engine;
        sweep.intents = new RangeIntents() {
            @Override
            public Map<Long, RangeState> standing() {
                throw new IllegalStateException("the database is away");
            }
        };
        assertThrows(IllegalStateException.class, () -> sweep.sweep(now));
        assertEquals(1, engine.resources().size());
        sweep.intents = new RangeIntents() {
            @Override
            public Map<Long, RangeState> standing() {
                return Map.of();
            }
        };
        sweep.sweep(now);
        assertEquals(List.of(), engine.resources());
    }

    @Test
    void aPassThatCannotReadTheDatabaseTouchesNothing() {
        var engine = new FakeEngine();
        engine.apply(
                4, new Step.CreateNetwork(SmallRange.wanted(Map.of()).networks().getFirst(), "test"));
        int before = engine.looks();
        var pass = new RangePass();
        pass.engine = engine;
        pass.intents = new RangeIntents() {
            @Override
            public Intent load(long teamId) {
                throw new IllegalStateException("the database is away");
            }
        };
        assertThrows(IllegalStateException.class, () -> pass.over(4));
        assertEquals(before, engine.looks());
    }
}
