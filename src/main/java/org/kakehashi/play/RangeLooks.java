package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.kakehashi.range.engine.CheckRunner;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.scenario.Expect;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.SteadyClock;

/**
 * Looks at a team's range. All checks of a task run at the same time, since all must hold at the same time: one after
 * the other, a service could be up for the first and down for the second. Never inside a transaction.
 */
@ApplicationScoped
class RangeLooks {
    private static final Logger LOG = Logger.getLogger(RangeLooks.class);

    /** After which one check counts as unknown. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    /** Checks of all teams that run at once: each is a container of its own. */
    private static final int AT_ONCE = 6;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Clock clock = SteadyClock.OF_PROCESS;

    @Inject
    CheckRunner checks;

    /** @param seat whose own node a check starts from where the scenario names a node per participant, 1-based */
    Look at(Scenario scenario, Task.StateGoal goal, long teamId, int seat) {
        Instant began = clock.instant();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CheckFinding>> running = new ArrayList<>();
            for (Task.StateCheck check : goal.checks()) {
                running.add(threads.submit(() -> look(teamId, instance(scenario, check.from(), seat), check)));
            }
            List<CheckFinding> findings = new ArrayList<>();
            for (Future<CheckFinding> finding : running) {
                findings.add(finding.get());
            }
            return new Look(began, findings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RangeUnavailable.stopping(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a check of team " + teamId + " failed", e.getCause());
        }
    }

    private CheckFinding look(long teamId, String from, Task.StateCheck check) throws InterruptedException {
        places.acquire();
        try {
            CheckRunner.Result result = checks.run(teamId, from, check.run(), LIMIT);
            return holds(check.expect(), result) ? CheckFinding.HOLDS : CheckFinding.NOT_YET;
        } catch (RangeUnavailable e) {
            LOG.infof("team %d, check from %s is unknown: %s", teamId, from, e.getMessage());
            return CheckFinding.UNKNOWN;
        } finally {
            places.release();
        }
    }

    private static boolean holds(Expect expect, CheckRunner.Result result) {
        return result.exit() == expect.exit() && result.output().contains(expect.output());
    }

    private static String instance(Scenario scenario, String node, int seat) {
        return scenario.node(node).map(spec -> spec.copyFor(seat)).orElse(node);
    }
}
