package org.kakehashi.scenario.format.check;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.format.yaml.Place;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.site.language.Text;

/**
 * A scenario as read, to be looked at as a whole. It may still have errors: what was not written is blank, and a name
 * may refer to nothing.
 */
public record CheckedScenario(Scenario scenario, Where where, Problems problems) {
    void error(Place at, Text text) {
        problems.error(at, text);
    }

    void warning(Place at, Text text) {
        problems.warning(at, text);
    }

    void eachNode(BiConsumer<Node, Place> look) {
        scenario.nodes().forEach(node -> look.accept(node, where.of("nodes", node.name())));
    }

    Optional<Node> node(String name) {
        return scenario.node(name);
    }
}
