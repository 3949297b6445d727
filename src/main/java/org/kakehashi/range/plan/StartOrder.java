package org.kakehashi.range.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.range.plan.Observed.Condition;
import org.kakehashi.scenario.Node;

/** Which nodes still wait for others, as {@link Node#after} says it. */
final class StartOrder {
    private final List<NodeInstance> nodes;
    private final Set<String> ready;
    private final Set<String> sharedReady;

    StartOrder(List<NodeInstance> nodes, Observed seen, RecordedState known) {
        this.nodes = nodes;
        this.sharedReady = known.shared().ready();
        this.ready = seen.containers().stream()
                .filter(container -> container.condition() == Condition.RUNNING)
                .filter(container -> known.ready(container.node(), container.run()))
                .map(Observed.SeenContainer::node)
                .collect(Collectors.toSet());
    }

    /** Names of nodes that must be ready before this one starts and are not; a node's own seat comes before others'. */
    List<String> awaitedBy(NodeInstance node) {
        Stream<String> shared = node.spec().after().stream()
                .filter(name ->
                        nodes.stream().noneMatch(other -> other.spec().name().equals(name)))
                .filter(name -> !sharedReady.contains(name));
        return Stream.concat(own(node), shared).toList();
    }

    private Stream<String> own(NodeInstance node) {
        return nodes.stream()
                .filter(other -> node.spec().after().contains(other.spec().name()))
                .filter(other -> node.seat() == 0 || other.seat() == 0 || node.seat() == other.seat())
                .map(NodeInstance::name)
                .filter(name -> !ready.contains(name));
    }
}
