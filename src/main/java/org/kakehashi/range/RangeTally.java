package org.kakehashi.range;

import java.util.List;

/**
 * How one team's range stands, in numbers.
 *
 * @param nodes of the range, ready or not
 * @param troubled whether something failed, or a probe found a way out
 */
public record RangeTally(long nodes, long ready, boolean troubled) {
    static RangeTally of(List<NodeState> states, boolean troubled) {
        return new RangeTally(
                states.size(),
                states.stream().filter(NodeState.READY::equals).count(),
                troubled || states.contains(NodeState.FAILED));
    }
}
