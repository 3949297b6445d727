package org.kakehashi.range.plan;

import java.util.Map;

/**
 * What only the database knows, because the engine does not show it: for which run of its container each node has its
 * route and passed its readiness probe.
 *
 * @param readyRuns {@link Observed.SeenContainer#run()} by node
 */
public record Known(Map<String, String> readyRuns) {
    boolean ready(String node, String run) {
        return !run.isEmpty() && run.equals(readyRuns.get(node));
    }
}
