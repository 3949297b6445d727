package org.kakehashi.workbench.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;

/**
 * What may get from one place into a segment.
 *
 * @param number as it stands in the picture, from 1
 * @param from a network, or a node
 * @param to the segment
 * @param nodes of the segment that can be reached; empty means all
 * @param tcp ports; if these and {@code udp} are empty, every protocol may pass
 * @param said whether the author wrote it; otherwise it is so because nothing was written about the segment
 */
public record AllowedFlow(
        int number, String from, String to, List<String> nodes, List<Integer> tcp, List<Integer> udp, boolean said) {
    /** All passages of a scenario: those that authors allow, and what routers let into segments nothing is said about. */
    static List<AllowedFlow> of(List<Network> networks, List<Node> nodes) {
        List<AllowedFlow> passages = new ArrayList<>();
        for (Network network : networks) {
            if (network.allow().isPresent()) {
                for (Network.Flow flow : network.allow().get()) {
                    passages.add(new AllowedFlow(
                            passages.size() + 1, flow.from(), network.name(), flow.to(), flow.tcp(), flow.udp(), true));
                }
            } else {
                for (String from : neighbours(nodes, network.name())) {
                    passages.add(new AllowedFlow(
                            passages.size() + 1, from, network.name(), List.of(), List.of(), List.of(), false));
                }
            }
        }
        return passages;
    }

    public boolean isEverything() {
        return tcp.isEmpty() && udp.isEmpty();
    }

    /** For example {@code TCP 80, 443 · UDP 53}; empty if every protocol may pass. */
    public String ports() {
        List<String> parts = new ArrayList<>();
        if (!tcp.isEmpty()) {
            parts.add("TCP " + joined(tcp));
        }
        if (!udp.isEmpty()) {
            parts.add("UDP " + joined(udp));
        }
        return String.join(" · ", parts);
    }

    private static String joined(List<Integer> ports) {
        return String.join(", ", ports.stream().map(String::valueOf).toList());
    }

    /** The networks that a forwarding node joins with this one. */
    private static Set<String> neighbours(List<Node> nodes, String network) {
        Set<String> neighbours = new LinkedHashSet<>();
        for (Node node : nodes) {
            if (node.profile().forwards() && node.networks().contains(network)) {
                neighbours.addAll(node.networks());
            }
        }
        neighbours.remove(network);
        return neighbours;
    }
}
