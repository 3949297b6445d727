package org.kakehashi.scenario.arena;

import java.util.List;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Node.Per;
import org.kakehashi.scenario.Node.Profile;
import org.kakehashi.scenario.Scenario;

/**
 * How teams of an attack-defence reach each other: the gate of each team, a router, leads from the networks of its service
 * nodes into a network of the whole exercise, where checkers are.
 */
public record Arena(List<Network> networks, List<Node> nodes) {
    public static Arena of(Scenario scenario) {
        return new Arena(scenario.networks(), scenario.nodes());
    }

    /** The routers that each team has for itself and that lead from a network of a node into one of the whole exercise. */
    public List<Node> gatesOf(String node) {
        List<String> joined = nodes.stream()
                .filter(each -> each.name().equals(node))
                .flatMap(each -> each.networks().stream())
                .toList();
        return nodes.stream()
                .filter(gate -> gate.profile() == Profile.ROUTER && gate.per() == Per.TEAM)
                .filter(gate -> gate.networks().stream().anyMatch(this::isShared))
                .filter(gate -> gate.networks().stream().anyMatch(joined::contains))
                .toList();
    }

    /** The networks of the whole exercise that a node's gates lead into; that of the first gate first. */
    public List<Network> networksOf(String node) {
        return gatesOf(node).stream()
                .flatMap(gate -> gate.networks().stream())
                .distinct()
                .flatMap(name -> networks.stream()
                        .filter(network -> network.name().equals(name) && network.per() == Network.Per.EXERCISE))
                .toList();
    }

    private boolean isShared(String name) {
        return networks.stream()
                .anyMatch(network -> network.name().equals(name) && network.per() == Network.Per.EXERCISE);
    }
}
