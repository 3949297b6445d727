package org.kakehashi.range.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamValues;

/** All that one team's range should consist of; nothing in it depends on what exists now. */
public record WantedRange(String instance, long teamId, List<WantedNetwork> networks, List<NodeInstance> nodes) {
    /**
     * What a range is built from.
     *
     * @param instance eight hexadecimal digits of the installation
     * @param seats places in the team: so many copies of each node per participant
     * @param subnets by name of the network, all that the scenario has
     */
    public record Source(
            String instance,
            long teamId,
            Scenario scenario,
            TeamValues values,
            int seats,
            Map<String, Subnet> subnets) {}

    /** Nothing at all: the range is to be taken away. */
    public static WantedRange nothing(String instance, long teamId) {
        return new WantedRange(instance, teamId, List.of(), List.of());
    }

    /** The names of the node instances of a scenario, with their node and seat, in order. */
    public static List<Copy> copies(Scenario scenario, int seats) {
        List<Copy> copies = new ArrayList<>();
        for (Node node : scenario.nodes()) {
            switch (node.per()) {
                case TEAM -> copies.add(new Copy(node.name(), node, 0));
                case PARTICIPANT -> {
                    for (int seat = 1; seat <= seats; seat++) {
                        copies.add(new Copy(node.name() + "-" + seat, node, seat));
                    }
                }
                case EXERCISE -> {
                    // It belongs to the part that all teams share.
                }
            }
        }
        return copies;
    }

    /**
     * One instance of a node.
     *
     * @param seat 1-based for a node per participant, otherwise 0
     */
    public record Copy(String name, Node node, int seat) {}

    /**
     * Builds what a team should have.
     *
     * @param images facts by node instance; a node whose image is missing here cannot be made and says so
     * @param generations by node instance, 1 if absent
     */
    public static WantedRange of(Source source, Map<String, ImageFacts> images, Map<String, Integer> generations) {
        Map<String, WantedNetwork> networks = new LinkedHashMap<>();
        for (Network network : source.scenario().networks()) {
            Subnet subnet = source.subnets().get(network.name());
            if (subnet == null) {
                throw new IllegalArgumentException("no subnet is leased for network " + network.name());
            }
            networks.put(network.name(), WantedNetwork.of(source.instance(), source.teamId(), network.name(), subnet));
        }
        List<Copy> copies = copies(source.scenario(), source.seats());
        var layout = new Layout(copies, networks);
        var build = new NodeBuild(source, layout, new Ruleset(source.scenario(), layout, networks));
        List<NodeInstance> nodes = copies.stream()
                .map(copy -> build.node(copy, images.get(copy.name()), generations.getOrDefault(copy.name(), 1)))
                .toList();
        return new WantedRange(source.instance(), source.teamId(), List.copyOf(networks.values()), nodes);
    }

    /** The addresses of every node by network, in the node's order, before any image is known. */
    public static Map<String, List<Attachment>> addresses(Source source) {
        Map<String, ImageFacts> none = new HashMap<>();
        Map<String, List<Attachment>> addresses = new LinkedHashMap<>();
        of(source, none, Map.of()).nodes().forEach(node -> addresses.put(node.name(), node.attachments()));
        return addresses;
    }
}
