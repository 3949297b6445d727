package org.kakehashi.exercise.due;

import static java.util.Objects.requireNonNull;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.Exercise;
import org.kakehashi.exercise.Exercises;
import org.kakehashi.exercise.Lifecycle;
import org.kakehashi.exercise.timeline.Agenda;
import org.kakehashi.exercise.timeline.Due;
import org.kakehashi.exercise.timeline.ExerciseClock;
import org.kakehashi.site.Loops;
import org.kakehashi.site.SteadyClock;

/**
 * Looks what is due in the exercises that run and hands it over. A look reads everything anew, so that it does not matter
 * what happened to earlier ones; the next one is made when the next thing is due, when a clock was moved, and at the
 * latest after {@link #REST}.
 */
@ApplicationScoped
class DueLoop {
    /** Longest time between two looks; by so much what another process has moved may come late. */
    private static final Duration REST = Duration.ofSeconds(2);

    /** What is handed over in order. */
    private record Lane(long exerciseId, String owner) {}

    private record Look(Exercise exercise, ExerciseClock clock, Instant now, Predicate<Due> handedOver) {}

    private final Retries<Lane> retries = new Retries<>();
    private final Clock clock = SteadyClock.OF_PROCESS;

    /** All looks of this process, one after the other. */
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("due-loop").factory());

    private @Nullable Future<?> nextLook;

    @Inject
    @All
    List<DueSource> sources;

    @Inject
    Exercises exercises;

    @Inject
    HandedOver handedOver;

    @Inject
    Handing handing;

    @Inject
    RecurringLooks recurring;

    @Inject
    Loops loops;

    void start(@Observes StartupEvent event) {
        looks.execute(this::look);
    }

    void exerciseMoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) Lifecycle.Moved moved) {
        if (!looks.isShutdown()) {
            looks.execute(this::look);
        }
    }

    /** Lets a look that is under way end before the database closes; whatever it leaves, the next start goes on. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        looks.shutdownNow();
        looks.awaitTermination(3, TimeUnit.SECONDS);
    }

    private void look() {
        Duration rest = REST;
        try {
            rest = pass();
        } finally {
            if (!looks.isShutdown()) {
                if (nextLook != null) {
                    nextLook.cancel(false);
                }
                nextLook = looks.schedule(this::look, rest.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }

    /** @return how long nothing is to be done */
    Duration pass() {
        List<Long> running = new ArrayList<>();
        loops.pass(
                "looking for running exercises",
                () -> running.addAll(QuarkusTransaction.requiringNew().call(exercises::idsOfRunning)));
        recurring.beginAt(running);
        List<Duration> rests = new ArrayList<>(List.of(REST));
        for (long id : running) {
            loops.pass("looking what is due in exercise " + id, () -> rests.add(handOver(id)));
        }
        return rests.stream().min(Duration::compareTo).orElse(REST);
    }

    private Duration handOver(long id) {
        Look look = QuarkusTransaction.requiringNew().call(() -> {
            Exercise exercise = exercises.get(id);
            return new Look(exercise, exercises.clock(exercise), exercises.now(), handedOver.in(id));
        });
        Map<Due, DueSource> all = new HashMap<>();
        for (DueSource source : sources) {
            loops.pass(
                    "listing what is due, " + source.owner() + " of exercise " + id,
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> source.dues(look.exercise, look.clock))
                            .forEach(due -> all.put(due, source)));
        }
        Agenda agenda = Agenda.at(look.now, look.clock, all.keySet(), look.handedOver);
        Duration rest = agenda.next().map(at -> Duration.between(look.now, at)).orElse(REST);
        Set<String> waiting = new HashSet<>();
        for (Due due : agenda.ready()) {
            var lane = new Lane(id, due.owner());
            retries.wait(lane, clock.instant()).ifPresent(wait -> waiting.add(due.owner()));
            if (!waiting.contains(due.owner()) && !hand(lane, requireNonNull(all.get(due)), due)) {
                waiting.add(due.owner());
            }
        }
        return rest;
    }

    /** @return false if it failed, and what comes after it has to wait */
    private boolean hand(Lane lane, DueSource source, Due due) {
        String what = "handing over " + due.owner() + " " + due.key() + " of exercise " + lane.exerciseId;
        try {
            handing.hand(lane.exerciseId, source, due);
            if (retries.succeeded(lane)) {
                loops.works(what);
            }
            return true;
        } catch (RuntimeException e) {
            retries.failed(lane, clock.instant());
            loops.failed(what, e);
            return false;
        }
    }
}
