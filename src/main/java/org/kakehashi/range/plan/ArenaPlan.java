package org.kakehashi.range.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.TeamValues;

/**
 * Where the teams of an attack-defence meet: one network that all share, which each team joins with its gate alone. The
 * gate publishes its team's services there and is the one way out of the team's own segments.
 *
 * @param gate the router that each team has
 * @param network that all gates join, with the checkers
 */
public record ArenaPlan(Scenario scenario, Node gate, Network network) {
    /** The arena of a scenario, if it has services and a router of each team that joins a shared network. */
    public static Optional<ArenaPlan> of(Scenario scenario) {
        if (!scenario.attackDefence().isPlayed()) {
            return Optional.empty();
        }
        return scenario.nodes().stream()
                .filter(node -> node.per() == Node.Per.TEAM && node.profile() == Node.Profile.ROUTER)
                .flatMap(node -> node.networks().stream()
                        .flatMap(name -> scenario.network(name).stream())
                        .filter(SharedPart::owns)
                        .map(network -> new ArenaPlan(scenario, node, network)))
                .findFirst();
    }

    /**
     * How nodes call the gate of a team.
     *
     * @param number of the team in its exercise, 1 for the first that was made
     */
    public static String nameOf(int number) {
        return "team-" + number;
    }

    /**
     * The addresses of all gates in the arena by team, in the order of their numbers; without those that find no room.
     *
     * @param subnet of the arena
     */
    public Map<Long, String> gates(SharedPart shared, Subnet subnet) {
        var network = WantedNetwork.of("00000000", shared.id(), network().name(), subnet);
        var source = new WantedRange.Source(
                "00000000", shared.id(), scenario, new TeamValues(Map.of()), 0, Map.of(network.name(), subnet), shared);
        return gates(
                new AddressPlan(source, WantedRange.copies(scenario, shared.id(), 0), Map.of(network.name(), network)));
    }

    Map<Long, String> gates(AddressPlan layout) {
        return layout.byOwner(gate.name(), network.name());
    }

    /** Teams by number, counted from 1. */
    static Map<Integer, Long> numbers(SharedPart shared) {
        Map<Integer, Long> numbers = new LinkedHashMap<>();
        shared.crews().forEach(crew -> numbers.put(numbers.size() + 1, crew.teamId()));
        return numbers;
    }

    /** The TCP ports at which a node of the shared part answers the platform as a checker, each once. */
    public Set<Integer> checkerPorts(String node) {
        return services().stream()
                .map(Service::checker)
                .filter(checker -> checker.node().equals(node))
                .map(Service.Checker::port)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isGate(Node node) {
        return node.name().equals(gate.name());
    }

    public boolean isChecker(Node node) {
        return services().stream().anyMatch(service -> service.checker().node().equals(node.name()));
    }

    /** Whether it is the node of a team on which a service runs. */
    public boolean runsService(Node node) {
        return scenario.attackDefence().runsOn(node.name());
    }

    List<Service> services() {
        return scenario.attackDefence().services();
    }

    /** The TCP ports that gates publish, each once, in the order of the services. */
    public List<Integer> ports() {
        return services().stream().map(Service::port).distinct().toList();
    }

    /** The networks of the team that its gate joins. */
    public List<String> ownNetworks() {
        return gate.networks().stream()
                .filter(name -> scenario.network(name).filter(SharedPart::owns).isEmpty())
                .toList();
    }

    /** Nodes in the arena that exist once and that players may use: all but checkers. */
    List<Node> open() {
        return scenario.nodes().stream()
                .filter(node ->
                        node.per() == Node.Per.EXERCISE && node.networks().contains(network.name()))
                .filter(node -> !isChecker(node))
                .toList();
    }
}
