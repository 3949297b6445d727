package org.kakehashi.range.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kakehashi.range.plan.WantedRange.Copy;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Network.Flow;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;

/**
 * What a router lets into its segments, in the words of {@code nft}: nothing into a segment with {@code allow} but what
 * that says, and the answers to what was let out. Rules name addresses, never interfaces, whose order may change.
 */
final class Ruleset {
    static final String HEAD = """
            add table ip kakehashi
            delete table ip kakehashi
            table ip kakehashi {
            """;

    private final Scenario scenario;
    private final AddressPlan layout;
    private final Map<String, WantedNetwork> networks;

    /**
     * What guards the segments of a team behind the gate of its arena.
     *
     * @param chains for each segment with {@code allow}
     * @param jumps rules that lead from the team's own segments into these, or let everything pass
     */
    record Guards(String chains, List<String> jumps) {}

    Ruleset(Scenario scenario, AddressPlan layout, Map<String, WantedNetwork> networks) {
        this.scenario = scenario;
        this.layout = layout;
        this.networks = networks;
    }

    /** The rules of one node; empty for all but routers at segments with {@code allow}, gates of an arena and checkers. */
    String of(Copy node) {
        Optional<ArenaPlan> arena = ArenaPlan.of(scenario);
        if (arena.filter(one -> one.isGate(node.node())).isPresent()) {
            return new ArenaRules(arena.get(), layout, networks).ofGate(node, guards(arena.get()));
        }
        return arena.filter(one -> one.isChecker(node.node())).isPresent() ? ArenaRules.ofChecker() : plain(node);
    }

    private Guards guards(ArenaPlan arena) {
        List<String> own = arena.ownNetworks();
        if (own.size() < 2) {
            return new Guards("", List.of());
        }
        var chains = new StringBuilder();
        List<String> jumps = new ArrayList<>();
        String from = "ip saddr " + set(own.stream().map(this::subnet).toList()) + " ip daddr ";
        for (String name : own) {
            Optional<Network> guarded =
                    scenario.network(name).filter(network -> network.allow().isPresent());
            guarded.ifPresent(network -> into(chains, network));
            jumps.add(from + subnet(name) + (guarded.isPresent() ? " jump into-" + name : " accept"));
        }
        return new Guards(chains.toString(), jumps);
    }

    private String plain(Copy node) {
        List<Network> guarded = node.node().networks().stream()
                .flatMap(name -> scenario.network(name).stream())
                .filter(network -> network.allow().isPresent() && networks.containsKey(network.name()))
                .toList();
        if (node.node().profile() != Node.Profile.ROUTER || guarded.isEmpty()) {
            return "";
        }
        var text = new StringBuilder(HEAD);
        guarded.forEach(network -> into(text, network));
        text.append("chain forward {\n");
        text.append("type filter hook forward priority 0; policy accept;\n");
        text.append("ct state established,related accept\n");
        // A sender of one segment that claims to sit in another would pass as a neighbour there.
        text.append("ip saddr ").append(set(subnets(node))).append(" fib saddr . iif oif missing drop\n");
        for (Network network : guarded) {
            text.append("ip daddr ").append(subnet(network.name()));
            text.append(" jump into-").append(network.name()).append('\n');
        }
        return text.append("}\n}\n").toString();
    }

    private void into(StringBuilder text, Network network) {
        text.append("chain into-").append(network.name()).append(" {\n");
        for (Flow flow : network.allow().orElse(List.of())) {
            rules(network, flow).forEach(rule -> text.append(rule).append('\n'));
        }
        text.append("drop\n}\n");
    }

    private List<String> rules(Network network, Flow flow) {
        List<String> from =
                networks.containsKey(flow.from()) ? List.of(subnet(flow.from())) : layout.addresses(flow.from());
        List<String> to = flow.to().stream()
                .flatMap(node -> layout.addresses(node, network.name()).stream())
                .toList();
        if (from.isEmpty() || to.isEmpty() && !flow.to().isEmpty()) {
            return List.of();
        }
        String ends = "ip saddr " + set(from) + (to.isEmpty() ? "" : " ip daddr " + set(to));
        if (flow.isEverything()) {
            return List.of(ends + " accept");
        }
        List<String> rules = new ArrayList<>();
        if (!flow.tcp().isEmpty()) {
            rules.add(ends + " tcp dport " + set(flow.tcp()) + " accept");
        }
        if (!flow.udp().isEmpty()) {
            rules.add(ends + " udp dport " + set(flow.udp()) + " accept");
        }
        return rules;
    }

    private List<String> subnets(Copy node) {
        return node.node().networks().stream()
                .filter(networks::containsKey)
                .map(this::subnet)
                .toList();
    }

    private String subnet(String network) {
        return String.valueOf(
                Objects.requireNonNull(networks.get(network), network).subnet());
    }

    static String set(List<?> members) {
        return members.stream().map(String::valueOf).collect(Collectors.joining(", ", "{ ", " }"));
    }
}
