package org.kakehashi.range.plan;

import java.util.Map;
import java.util.Set;

/**
 * What only the database knows, because the engine does not show it: for which run of its container each node has its
 * route and passed its readiness probe.
 *
 * @param readyRuns {@link Observed.SeenContainer#run()} by node
 * @param shared how the part stands that all teams share
 */
public record RecordedState(Map<String, String> readyRuns, Shared shared) {
    /**
     * @param networks names on the engine of the shared networks that are there
     * @param ready names of the shared nodes that are ready
     */
    public record Shared(Set<String> networks, Set<String> ready) {
        public static final Shared NOTHING = new Shared(Set.of(), Set.of());
    }

    public RecordedState(Map<String, String> readyRuns) {
        this(readyRuns, Shared.NOTHING);
    }

    boolean ready(String node, String run) {
        return !run.isEmpty() && run.equals(readyRuns.get(node));
    }
}
