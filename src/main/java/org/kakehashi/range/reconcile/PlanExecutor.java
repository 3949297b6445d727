package org.kakehashi.range.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.kakehashi.range.RangeIntents.Intent;
import org.kakehashi.range.RangeRecords;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.range.engine.NodeNamespace;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.range.plan.RangePlan;
import org.kakehashi.range.plan.Step;
import org.kakehashi.range.reconcile.RangePass.Next;
import org.kakehashi.site.language.Text;

/** Does the steps of a plan: networks first, then all nodes at the same time, each in its own order. */
@ApplicationScoped
class PlanExecutor {
    private static final Logger LOG = Logger.getLogger(PlanExecutor.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);
    private static final Duration FIRST_LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(3);

    /** What is due again within this time is waited for. */
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private static final String RESTART = "/restart";

    private final EngineSlots gates = new EngineSlots(Runtime.getRuntime().availableProcessors());
    private final BackOff failures = BackOff.of(FIRST_RETRY, LONGEST_RETRY, InstantSource.system());
    private final BackOff looks = BackOff.of(FIRST_LOOK, LONGEST_LOOK, InstantSource.system());

    @Inject
    Engine engine;

    @Inject
    NodeNamespace namespace;

    @Inject
    RangeRecords records;

    /** Does what is due of a plan and says when to look again. */
    Next run(Intent intent, RangePlan plan) {
        String networks = intent.teamId() + "/networks";
        if (!plan.first().isEmpty() && !all(intent, plan.first(), networks)) {
            return isShort(failures.left(networks)) ? Next.SOON : Next.REST;
        }
        List<RangePlan.Lane> due =
                plan.lanes().stream().filter(lane -> isDue(intent, lane)).toList();
        boolean advanced = !plan.first().isEmpty();
        for (boolean lane : together(due.stream()
                .<Callable<Boolean>>map(lane -> () -> lane(intent, lane))
                .toList())) {
            advanced |= lane;
        }
        if (due.size() == plan.lanes().size() && !plan.last().isEmpty()) {
            advanced |= all(intent, plan.last(), networks);
        }
        boolean waitsShortly = isShort(failures.left(networks))
                || plan.lanes().stream()
                        .filter(lane -> !isHeld(lane))
                        .anyMatch(lane -> left(intent, lane).compareTo(SHORTLY) < 0);
        return advanced ? Next.AGAIN : waitsShortly ? Next.SOON : Next.REST;
    }

    /** A node that ended by itself is started again, but not in a circle at full speed. */
    private boolean isDue(Intent intent, RangePlan.Lane lane) {
        String key = key(intent, lane);
        if (!failures.due(key) || !looks.due(key)) {
            return false;
        }
        Optional<Step.Start> again = startAgain(lane);
        if (again.isPresent() && !failures.due(key + RESTART)) {
            new NodeProgress(records, intent, lane).endedBySelf(again.get().why());
            return false;
        }
        return true;
    }

    private Duration left(Intent intent, RangePlan.Lane lane) {
        String key = key(intent, lane);
        return Stream.of(failures.left(key), looks.left(key), failures.left(key + RESTART))
                .flatMap(Optional::stream)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static boolean isShort(Optional<Duration> left) {
        return left.filter(wait -> wait.compareTo(SHORTLY) < 0).isPresent();
    }

    private static Optional<Step.Start> startAgain(RangePlan.Lane lane) {
        return lane.steps().stream()
                .filter(Step.Start.class::isInstance)
                .map(Step.Start.class::cast)
                .filter(Step.Start::again)
                .findFirst();
    }

    /** The networks' steps, one after the other; a failure is the range's. */
    private boolean all(Intent intent, List<Step> steps, String key) {
        if (!failures.due(key)) {
            return false;
        }
        try {
            steps.forEach(step -> take(intent, step));
            failures.succeeded(key);
            return true;
        } catch (EngineFailure e) {
            failures.failed(key);
            records.stuck(intent.teamId(), e.text());
            return false;
        }
    }

    /** @return whether it got further: something was done, or what was waited for has come */
    private boolean lane(Intent intent, RangePlan.Lane lane) {
        var node = new NodeProgress(records, intent, lane);
        if (isHeld(lane)) {
            take(intent, lane.steps().getFirst()).ifPresent(node::holds);
            return false;
        }
        if (!lane.keepsReadiness()) {
            node.begins();
        }
        Optional<Text> missing = Optional.empty();
        try {
            for (Step step : lane.steps()) {
                missing = take(intent, step);
            }
        } catch (EngineFailure e) {
            return failed(intent, lane, node, e.text());
        } catch (RangeUnavailable e) {
            return failed(intent, lane, node, e.detail());
        }
        failures.succeeded(key(intent, lane));
        if (startAgain(lane).isPresent()) {
            failures.failed(key(intent, lane) + RESTART);
        }
        if (lane.keepsReadiness()) {
            node.keepsReadiness();
            return true;
        }
        if (lane.steps().getLast() instanceof Step.Hold) {
            missing.ifPresent(node::holds);
            return true;
        }
        if (missing.isEmpty()) {
            looks.succeeded(key(intent, lane));
            node.ends();
        } else {
            looks.failed(key(intent, lane));
            node.waits(missing.get());
        }
        return missing.isEmpty();
    }

    /** Nothing to do but to wait for another node, whose own lane says when to look again. */
    private static boolean isHeld(RangePlan.Lane lane) {
        return lane.steps().getFirst() instanceof Step.Hold;
    }

    private boolean failed(Intent intent, RangePlan.Lane lane, NodeProgress node, Text cause) {
        failures.failed(key(intent, lane));
        node.failed(cause);
        return false;
    }

    /** Does one step; what it gives is what is still missing for a step that only looks. */
    private Optional<Text> take(Intent intent, Step step) {
        long start = System.nanoTime();
        Optional<Text> missing = gates.through(step, () -> doNow(intent, step));
        String took = Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms";
        LOG.debugf("team %s: %s: %s", intent.teamName(), step.text(), took);
        return missing;
    }

    private Optional<Text> doNow(Intent intent, Step step) {
        switch (step) {
            case Step.OnEngine onEngine -> engine.apply(intent.teamId(), onEngine);
            case Step.Route route -> namespace.route(route.containerId(), route.gateway());
            case Step.Filter filter -> namespace.filter(filter.containerId(), filter.ruleset());
            case Step.AwaitReady await -> {
                return namespace.missing(await.containerId(), await.ready());
            }
            case Step.Hold hold -> {
                return Optional.of(hold.why());
            }
            case Step.Blocked blocked -> throw new EngineFailure(blocked.why(), null);
        }
        return Optional.empty();
    }

    private static String key(Intent intent, RangePlan.Lane lane) {
        return intent.teamId() + "/" + lane.node();
    }

    private static List<Boolean> together(List<Callable<Boolean>> lanes) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(lanes).stream().map(PlanExecutor::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the steps of a range", e);
        }
    }

    private static boolean result(Future<Boolean> lane) {
        try {
            return lane.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the steps of a range", e);
        }
    }
}
