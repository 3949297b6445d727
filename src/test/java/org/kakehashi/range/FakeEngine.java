package org.kakehashi.range;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.range.plan.ImageFacts;
import org.kakehashi.range.plan.Observed;
import org.kakehashi.range.plan.Step;
import org.kakehashi.range.plan.Subnet;
import org.kakehashi.range.plan.World;
import org.kakehashi.site.language.Text;

/** An engine in memory that can be away, refuse steps and hold them up. */
@Alternative
@ApplicationScoped
public class FakeEngine implements Engine {
    public static final String AWAY = "the container engine does not answer";

    private final Map<Long, World> worlds = new ConcurrentHashMap<>();
    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean away;
    private volatile boolean fetchesFail;

    /** Meets every step whose team and text contain these. */
    private record Trouble(long teamId, String text, AtomicInteger left, String words, CountDownLatch gate) {
        boolean meets(long team, Step step) {
            return (teamId == 0 || teamId == team) && step.text().contains(text) && left.getAndDecrement() > 0;
        }
    }

    public void away(boolean now) {
        away = now;
    }

    /** How often anybody asked whether anything changed. */
    public int asked() {
        return asked.get();
    }

    /** How often anybody looked at a range. */
    public int looks() {
        return looks.get();
    }

    /**
     * Refuses steps.
     *
     * @param teamId of one team, 0 for all
     * @return counts how many more times it will refuse
     */
    public AtomicInteger refuse(long teamId, String text, int times, String words) {
        var left = new AtomicInteger(times);
        troubles.add(new Trouble(teamId, text, left, words, new CountDownLatch(0)));
        return left;
    }

    /** Holds up the next step that contains this until the latch is counted down; then it is done. */
    public Held hold(long teamId, String text) {
        var held = new Held(new AtomicInteger(1), new CountDownLatch(1));
        troubles.add(new Trouble(teamId, text, held.left(), "", held.gate()));
        return held;
    }

    public record Held(AtomicInteger left, CountDownLatch gate) {
        public boolean reached() {
            return left.get() <= 0;
        }

        public void release() {
            gate.countDown();
        }
    }

    public void fetchesFail(boolean now) {
        fetchesFail = now;
    }

    public void imageIsMissing(String image, boolean now) {
        if (now) {
            missing.add(image);
        } else {
            missing.remove(image);
        }
    }

    /** From now on everything works. */
    public void calm() {
        away = false;
        fetchesFail = false;
        missing.clear();
        troubles.forEach(trouble -> trouble.gate().countDown());
        troubles.clear();
    }

    public void kill(long teamId, String node) {
        synchronized (this) {
            world(teamId).kill(node);
        }
    }

    @Override
    public Observed observe(long teamId) {
        looks.incrementAndGet();
        answer();
        synchronized (this) {
            return world(teamId).seen();
        }
    }

    @Override
    public Map<Long, String> fingerprints() {
        asked.incrementAndGet();
        answer();
        Map<Long, String> fingerprints = new HashMap<>();
        synchronized (this) {
            worlds.forEach((team, world) -> fingerprints.put(team, world.seen().toString()));
        }
        return fingerprints;
    }

    @Override
    public void apply(long teamId, Step.OnEngine step) {
        answer();
        for (Trouble trouble : troubles) {
            if (trouble.meets(teamId, step)) {
                if (!trouble.words().isEmpty()) {
                    throw new EngineFailure(Text.same(trouble.words()), null);
                }
                awaitGate(trouble.gate());
            }
        }
        synchronized (this) {
            try {
                world(teamId).apply(step);
            } catch (IllegalStateException e) {
                throw new EngineFailure(Text.same(String.valueOf(e.getMessage())), e);
            }
        }
    }

    @Override
    public Optional<ImageFacts> image(String image) {
        answer();
        return missing.stream().anyMatch(image::contains)
                ? Optional.empty()
                : Optional.of(new ImageFacts("sha256:" + image, Set.of()));
    }

    @Override
    public void fetch(String image) {
        if (fetchesFail) {
            throw new EngineFailure(Text.same(AWAY), null);
        }
        missing.remove(image);
    }

    @Override
    public List<Subnet> subnetsOfOthers(long teamId) {
        answer();
        return List.of();
    }

    @Override
    public List<String> stopOvergrown() {
        answer();
        return List.of();
    }

    @Override
    public List<Resource> resources() {
        answer();
        List<Resource> things = new ArrayList<>();
        worlds.forEach((team, world) -> {
            Observed seen = observe(team);
            seen.containers()
                    .forEach(one ->
                            things.add(new Resource(Kind.CONTAINER, one.id(), one.name(), team, false, Instant.EPOCH)));
            seen.networks()
                    .forEach(one ->
                            things.add(new Resource(Kind.NETWORK, one.id(), one.name(), team, false, Instant.EPOCH)));
        });
        return things;
    }

    @Override
    public void remove(Resource thing) {
        answer();
        Step step = thing.kind() == Kind.CONTAINER
                ? new Step.RemoveContainer(thing.id(), thing.name(), "")
                : new Step.RemoveNetwork(thing.id(), thing.name(), "");
        synchronized (this) {
            world(thing.teamId()).apply(step);
        }
    }

    private World world(long teamId) {
        return worlds.computeIfAbsent(teamId, team -> new World());
    }

    private void answer() {
        if (away) {
            throw new EngineFailure(Text.same(AWAY), null);
        }
    }

    private static void awaitGate(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure(Text.same("interrupted"), e);
        }
    }
}
