package org.kakehashi.exercise.due;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kakehashi.site.Loops;
import org.kakehashi.site.SteadyClock;

/** Begins the recurring looks at exercises when it is time, one at a time of each. */
@ApplicationScoped
class RecurringLooks {
    private record Lane(RecurringLook look, long exerciseId) {}

    private final Map<Lane, Instant> begun = new ConcurrentHashMap<>();
    private final Set<Lane> underWay = ConcurrentHashMap.newKeySet();
    private final Clock clock = SteadyClock.OF_PROCESS;

    @Inject
    @All
    List<RecurringLook> looks;

    @Inject
    Loops loops;

    void beginAt(Collection<Long> exerciseIds) {
        begun.keySet().removeIf(lane -> !exerciseIds.contains(lane.exerciseId));
        looks.stream()
                .filter(look -> look.every().isPositive())
                .flatMap(look -> exerciseIds.stream().map(id -> new Lane(look, id)))
                .forEach(this::beginIfTime);
    }

    private void beginIfTime(Lane lane) {
        Instant now = clock.instant();
        Instant last = begun.get(lane);
        boolean time = last == null || !now.isBefore(last.plus(lane.look.every()));
        if (time && underWay.add(lane)) {
            begun.put(lane, now);
            Thread.startVirtualThread(() -> look(lane, now));
        }
    }

    private void look(Lane lane, Instant now) {
        try {
            loops.pass(
                    lane.look.what() + " of exercise " + lane.exerciseId, () -> lane.look.look(lane.exerciseId, now));
        } finally {
            underWay.remove(lane);
        }
    }
}
