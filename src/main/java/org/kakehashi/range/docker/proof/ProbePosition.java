package org.kakehashi.range.docker.proof;

import java.util.List;
import org.kakehashi.range.engine.IsolationProver.ArenaEnds;
import org.kakehashi.range.engine.IsolationProver.Target;

/**
 * Where a node sits, as a proof needs to know it.
 *
 * @param node its name for people
 * @param containerId whose network namespace the probe enters
 * @param name of the container, which the engine's resolver answers for
 * @param common nodes that all teams share and that it must reach
 * @param arena what of an arena it must reach, and what it must not
 */
record ProbePosition(
        String node, String containerId, String name, List<Segment> segments, List<Target> common, ArenaEnds arena) {
    /**
     * @param bridge name of the host's end of the segment
     * @param mac MAC address of that end, or the broadcast address if it is not known
     * @param address the node's own
     */
    record Segment(String bridge, String mac, String address) {}
}
