package org.kakehashi.range;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.kakehashi.range.plan.Step;

/**
 * How much is asked of the engine at the same time. Measured: starts are fastest at twice the cores, more only adds
 * waiting; networks are made one after the other by the engine anyway. First come, first served.
 */
final class Gates {
    private static final int NETWORKS = 2;

    private final Semaphore starts;
    private final Semaphore networks = new Semaphore(NETWORKS, true);

    Gates(int cores) {
        starts = new Semaphore(2 * cores, true);
    }

    /** Does a step when it is its turn. */
    boolean through(Step step, BooleanSupplier work) {
        return switch (step) {
            case Step.CreateNetwork s -> behind(networks, work);
            case Step.RemoveNetwork s -> behind(networks, work);
            case Step.CreateContainer s -> behind(starts, work);
            case Step.Start s -> behind(starts, work);
            case Step.RemoveContainer s -> behind(starts, work);
            // Probes wait their turn among all helpers.
            case Step.Route s -> work.getAsBoolean();
            case Step.AwaitReady s -> work.getAsBoolean();
            case Step.CreateVolume s -> work.getAsBoolean();
            case Step.RemoveVolume s -> work.getAsBoolean();
            case Step.Connect s -> work.getAsBoolean();
            case Step.PlaceFiles s -> work.getAsBoolean();
            case Step.Blocked s -> work.getAsBoolean();
        };
    }

    private static boolean behind(Semaphore gate, BooleanSupplier work) {
        gate.acquireUninterruptibly();
        try {
            return work.getAsBoolean();
        } finally {
            gate.release();
        }
    }
}
