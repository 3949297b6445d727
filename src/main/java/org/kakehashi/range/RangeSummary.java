package org.kakehashi.range;

import java.util.List;

/**
 * How one team's range stands, in numbers.
 *
 * @param nodes of the range, ready or not
 * @param troubled whether something failed, or a probe found a way out
 */
public record RangeSummary(long nodes, long ready, boolean troubled) {
    static RangeSummary of(List<NodeState> states, boolean troubled) {
        return new RangeSummary(
                states.size(),
                states.stream().filter(NodeState.READY::equals).count(),
                troubled || states.contains(NodeState.FAILED));
    }
}
