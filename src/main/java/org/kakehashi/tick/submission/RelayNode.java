package org.kakehashi.tick.submission;

import java.util.Optional;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;

/** The node inside of a range to which scripts send flags. */
public final class RelayNode {
    /** On which its players are answered. */
    public static final int PORT = 31_337;

    private static final String IMAGE = "submission";

    private RelayNode() {}

    /** Its name, if the scenario has one. */
    public static Optional<String> of(Scenario scenario) {
        return scenario.nodes().stream()
                .filter(node -> node.per() == Node.Per.EXERCISE && node.image().equals(IMAGE))
                .map(Node::name)
                .findFirst();
    }
}
