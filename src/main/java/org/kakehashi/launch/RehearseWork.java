package org.kakehashi.launch;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kakehashi.exercise.rehearsed.RehearsalState;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.engine.Engine;
import org.kakehashi.rehearsal.Rehearsal;
import org.kakehashi.rehearsal.Rehearsals;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.site.language.Language;

/** One rehearsal for the command line, inside a platform that was started for it alone. */
@ApplicationScoped
class RehearseWork implements QuarkusApplication {
    private static final int LOOK_AGAIN_MS = 200;
    private static final int SHUTDOWN_SECONDS = 200;

    /** Quarkus makes this bean, so what it has to do waits here. */
    private static volatile @Nullable Order waiting;

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile long id;

    /** What is to be done, and where its result goes. */
    record Order(
            ScenarioFolder scenario, int teams, boolean json, Language language, PrintWriter out, PrintWriter err) {}

    @Inject
    Rehearsals rehearsals;

    @Inject
    Engine engine;

    @Inject
    RangeConfig config;

    @Inject
    ObjectMapper mapper;

    @Inject
    Scheduler scheduler;

    static void next(Order order) {
        waiting = order;
    }

    @Override
    public int run(String... args) throws InterruptedException, JsonProcessingException {
        Order order = java.util.Objects.requireNonNull(waiting);
        if (isSomebodyElses(order)) {
            return Rehearse.NOTHING_KNOWN;
        }
        try {
            id = rehearsals.start(order.scenario().pack(), order.teams(), "command line");
            return code(follow(order), order);
        } finally {
            // What looks again and again would look into a database that is about to close.
            scheduler.pause();
            over.countDown();
        }
    }

    /** The instance id was given: everything of that id that no database here knows would be swept away. */
    private boolean isSomebodyElses(Order order) {
        try {
            if (engine.resources().isEmpty()) {
                return false;
            }
        } catch (org.kakehashi.range.engine.EngineFailure e) {
            order.err().println(e.text().in(order.language()));
            return true;
        }
        String instance = config.instance();
        order.err().println(WORDS.instanceIdBelongsToAnotherPlatform(instance).in(order.language()));
        return true;
    }

    /** Prints each line as it comes, unless the whole is printed for machines. */
    private Rehearsal follow(Order order) throws InterruptedException {
        int shown = 0;
        while (true) {
            Rehearsal now = rehearsals.get(id);
            var lines = now.report().text(order.language());
            // The last one is the summary, which changes until the end.
            int whole = now.state().isOver() ? lines.size() : lines.size() - 1;
            if (!order.json()) {
                lines.subList(Math.min(shown, whole), whole).forEach(order.out()::println);
                order.out().flush();
            }
            shown = Math.max(shown, whole);
            if (now.state().isOver()) {
                return now;
            }
            Thread.sleep(LOOK_AGAIN_MS);
        }
    }

    private int code(Rehearsal done, Order order) throws JsonProcessingException {
        if (order.json()) {
            order.out().println(mapper.writeValueAsString(done.report()));
            order.out().flush();
        }
        boolean neverBegan =
                done.state() == RehearsalState.STOPPED && done.report().lines().size() == 1;
        if (neverBegan && !order.json()) {
            order.err().println(WORDS.ifFirewallRulesAreMissing().in(order.language()));
        }
        return switch (done.state()) {
            case GREEN -> 0;
            case RED -> Rehearse.RED;
            case STOPPED, QUEUED, RUNNING -> Rehearse.NOTHING_KNOWN;
        };
    }

    /** Ctrl-C: before anything else stops, everything on the engine is taken away. */
    void stop(@Observes @Priority(0) ShutdownEvent event) throws InterruptedException {
        if (waiting != null && id != 0) {
            rehearsals.cancel(id);
            if (!over.await(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                System.err.println(WORDS.notEverythingCouldBeTakenAway().inAll(" / "));
            }
        }
    }
}
