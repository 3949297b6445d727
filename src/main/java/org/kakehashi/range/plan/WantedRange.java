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

/**
 * All that one team's range should consist of; nothing in it depends on what exists now.
 *
 * @param frozen whether its nodes are to stand still
 */
public record WantedRange(
        String instance, long teamId, List<WantedNetwork> networks, List<NodeInstance> nodes, boolean frozen) {
    /**
     * What a range is built from.
     *
     * @param instance eight hexadecimal digits of the installation
     * @param seats places in the team: so many copies of each node per participant
     * @param subnets by name of the network, all that the range makes or joins
     */
    public record Source(
            String instance,
            long teamId,
            Scenario scenario,
            TeamValues values,
            int seats,
            Map<String, Subnet> subnets,
            SharedPart shared) {
        /** For a scenario in which nothing is shared. */
        public Source(
                String instance,
                long teamId,
                Scenario scenario,
                TeamValues values,
                int seats,
                Map<String, Subnet> subnets) {
            this(instance, teamId, scenario, values, seats, subnets, SharedPart.NONE);
        }
    }

    /** Nothing at all: the range is to be taken away. */
    public static WantedRange nothing(String instance, long teamId) {
        return new WantedRange(instance, teamId, List.of(), List.of(), false);
    }

    /** The node instances of one team, in order. */
    public static List<Copy> copies(Scenario scenario, int seats) {
        return copies(scenario, 0, seats);
    }

    /**
     * The node instances of a team, or of the shared part, in order.
     *
     * @param owner the team, or the id of the shared part
     */
    public static List<Copy> copies(Scenario scenario, long owner, int seats) {
        List<Copy> copies = new ArrayList<>();
        for (Node node : scenario.nodes()) {
            if (SharedPart.isShared(owner) != (node.per() == Node.Per.EXERCISE)) {
                continue;
            }
            if (node.per() == Node.Per.PARTICIPANT) {
                for (int seat = 1; seat <= seats; seat++) {
                    copies.add(new Copy(owner, node.copyFor(seat), node, seat));
                }
            } else {
                copies.add(new Copy(owner, node.name(), node, 0));
            }
        }
        return copies;
    }

    /**
     * One instance of a node.
     *
     * @param owner the team that it belongs to, or the id of the shared part
     * @param seat 1-based for a node per participant, otherwise 0
     */
    public record Copy(long owner, String name, Node node, int seat) {}

    /**
     * Builds what a team should have.
     *
     * @param images facts by node instance; a node whose image is missing here cannot be made and says so
     * @param generations by node instance, 1 if absent
     */
    public static WantedRange of(Source source, Map<String, ImageFacts> images, Map<String, Integer> generations) {
        Map<String, WantedNetwork> networks = networks(source);
        List<Copy> copies = copies(source.scenario(), source.teamId(), source.seats());
        var layout = new AddressPlan(source, copies, networks);
        var build = new NodeBuilder(source, layout, new Ruleset(source.scenario(), layout, networks));
        List<NodeInstance> nodes = copies.stream()
                .map(copy -> build.node(copy, images.get(copy.name()), generations.getOrDefault(copy.name(), 1)))
                .toList();
        List<WantedNetwork> own = networks.values().stream()
                .filter(network -> network.owner() == source.teamId())
                .toList();
        return new WantedRange(source.instance(), source.teamId(), own, nodes, false);
    }

    /** The same, standing still or not. */
    public WantedRange frozen(boolean still) {
        return new WantedRange(instance, teamId, networks, nodes, still);
    }

    /** Those that the range makes, and those that it joins. */
    private static Map<String, WantedNetwork> networks(Source source) {
        Map<String, WantedNetwork> networks = new LinkedHashMap<>();
        for (Network network : source.scenario().networks()) {
            boolean own = SharedPart.makes(source.teamId(), network);
            if (SharedPart.isShared(source.teamId()) && !own) {
                continue;
            }
            Subnet subnet = source.subnets().get(network.name());
            if (subnet == null) {
                throw new IllegalArgumentException("no subnet is leased for network " + network.name());
            }
            long owner = own ? source.teamId() : source.shared().id();
            networks.put(network.name(), WantedNetwork.of(source.instance(), owner, network.name(), subnet));
        }
        return networks;
    }

    /** The addresses of every node by network, in the node's order, before any image is known. */
    public static Map<String, List<NetworkAttachment>> addresses(Source source) {
        Map<String, ImageFacts> none = new HashMap<>();
        Map<String, List<NetworkAttachment>> addresses = new LinkedHashMap<>();
        of(source, none, Map.of()).nodes().forEach(node -> addresses.put(node.name(), node.attachments()));
        return addresses;
    }
}
