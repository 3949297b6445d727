package org.kakehashi.scenario.format.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.kakehashi.scenario.Scenario;

/** Which networks routers connect, over any number of steps. */
final class Reach {
    private Reach() {}

    static Set<String> over(Scenario scenario, Collection<String> from) {
        Set<String> reached = new LinkedHashSet<>(from);
        Deque<String> next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            String here = next.removeFirst();
            scenario.nodes().stream()
                    .filter(node -> node.profile().forwards() && node.networks().contains(here))
                    .flatMap(node -> node.networks().stream())
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached;
    }
}
