package org.kakehashi.range.reconcile;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.kakehashi.range.plan.Step;

/**
 * How much is asked of the engine at the same time. Measured: starts are fastest at twice the cores, more only adds
 * waiting; networks are made one after the other by the engine anyway. First come, first served.
 */
final class EngineSlots {
    private static final int NETWORKS = 2;

    private final Semaphore starts;
    private final Semaphore networks = new Semaphore(NETWORKS, true);

    EngineSlots(int cores) {
        starts = new Semaphore(2 * cores, true);
    }

    /** Does a step when it is its turn. */
    <T> T through(Step step, Supplier<T> work) {
        return switch (step) {
            case Step.CreateNetwork s -> behind(networks, work);
            case Step.RemoveNetwork s -> behind(networks, work);
            case Step.CreateContainer s -> behind(starts, work);
            case Step.Start s -> behind(starts, work);
            case Step.Freeze s -> behind(starts, work);
            case Step.Thaw s -> behind(starts, work);
            case Step.RemoveContainer s -> behind(starts, work);
            // Looks and touches wait their turn at the agent.
            case Step.Route s -> work.get();
            case Step.AwaitReady s -> work.get();
            case Step.CreateVolume s -> work.get();
            case Step.RemoveVolume s -> work.get();
            case Step.Connect s -> work.get();
            case Step.PlaceFiles s -> work.get();
            case Step.Filter s -> work.get();
            case Step.Hold s -> work.get();
            case Step.Blocked s -> work.get();
        };
    }

    private static <T> T behind(Semaphore gate, Supplier<T> work) {
        gate.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            gate.release();
        }
    }
}
