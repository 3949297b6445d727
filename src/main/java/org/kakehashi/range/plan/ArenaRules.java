package org.kakehashi.range.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kakehashi.range.plan.WantedRange.Copy;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Service;

/**
 * What gates of an arena translate and pass on, and what checkers refuse, in the words of {@code nft}. All that comes to
 * a service looks the same there, whoever sent it: the gate's own address, a source port by chance, one time to live, no
 * time stamps (RFC 7323) that would tell clients apart, no marks of its class.
 */
final class ArenaRules {
    /** Connections that one sender may have open to the services of a team, and open anew in a second. */
    private static final int OPEN_OF_ONE = 200;

    private static final String NEW_OF_ONE = "50/second burst 100 packets";

    /**
     * New connections to a team's services, and of a team to others. A connection is remembered for two minutes after its
     * end, so that these keep a gate below the smallest table of connections that a host has (65,536).
     */
    private static final String NEW_IN = "300/second burst 600 packets";

    private static final String NEW_OUT = "150/second burst 300 packets";

    /** Where Linux takes the ports of clients from, so that translated ones do not stand out. */
    private static final String CLIENT_PORTS = "32768-60999";

    private final ArenaPlan arena;
    private final AddressPlan layout;
    private final Map<String, WantedNetwork> networks;

    ArenaRules(ArenaPlan arena, AddressPlan layout, Map<String, WantedNetwork> networks) {
        this.arena = arena;
        this.layout = layout;
        this.networks = networks;
    }

    /** A checker answers nobody but who asks from inside it: the platform. */
    static String ofChecker() {
        return Ruleset.HEAD + """
                chain input {
                type filter hook input priority 0; policy drop;
                iif "lo" accept
                ct state established,related accept
                }
                }
                """;
    }

    /**
     * The rules of a team's gate.
     *
     * @param allowed chains for the segments of the team that are guarded, and where from they are entered
     */
    String ofGate(Copy gate, Ruleset.Guards allowed) {
        var text = new StringBuilder(Ruleset.HEAD);
        text.append("set open {\ntype ipv4_addr; size 4096; flags dynamic;\n}\n");
        text.append("set fresh {\ntype ipv4_addr; size 4096; flags dynamic,timeout; timeout 1m;\n}\n");
        text.append(allowed.chains());
        chain(text, "publish", "nat hook prerouting priority -100; policy accept", published(gate));
        chain(text, "translate", "nat hook postrouting priority 100; policy accept", translated(gate));
        chain(text, "equalise", "filter hook postrouting priority -150; policy accept", equalised());
        chain(text, "forward", "filter hook forward priority 0; policy drop", forwarded(gate, allowed));
        chain(text, "input", "filter hook input priority 0; policy drop", received());
        return text.append("}\n").toString();
    }

    private static void chain(StringBuilder text, String name, String hook, List<String> rules) {
        text.append("chain ").append(name).append(" {\ntype ").append(hook).append(";\n");
        rules.forEach(rule -> text.append(rule).append('\n'));
        text.append("}\n");
    }

    private List<String> published(Copy gate) {
        List<String> rules = new ArrayList<>();
        at(gate, arena.network().name()).forEach(outside -> {
            for (Service service : arena.services()) {
                home(service)
                        .ifPresent(inside -> rules.add("ip daddr " + outside + " tcp dport " + service.port()
                                + " dnat to " + inside.address() + ":" + service.port()));
            }
        });
        return rules;
    }

    /** A service sees its gate; others see the gate of whoever comes. */
    private List<String> translated(Copy gate) {
        List<String> rules = new ArrayList<>();
        for (String name : arena.ownNetworks()) {
            at(gate, name)
                    .forEach(
                            inside -> rules.add("ip daddr " + subnet(name) + " meta l4proto tcp ct status dnat snat to "
                                    + inside + ":" + CLIENT_PORTS + " fully-random"));
        }
        at(gate, arena.network().name()).forEach(outside -> {
            String way = "ip saddr " + Ruleset.set(own()) + " ip daddr "
                    + subnet(arena.network().name());
            rules.add(way + " meta l4proto tcp snat to " + outside + ":" + CLIENT_PORTS + " fully-random");
            rules.add(way + " snat to " + outside);
        });
        return rules;
    }

    private static List<String> equalised() {
        return List.of("ip ttl set 64 ip dscp set cs0 ip ecn set not-ect", "tcp flags syn reset tcp option timestamp");
    }

    private List<String> forwarded(Copy gate, Ruleset.Guards allowed) {
        List<String> rules = new ArrayList<>(List.of("ct state established,related accept", "ct state invalid drop"));
        List<String> all = Stream.concat(
                        own().stream(), Stream.of(subnet(arena.network().name())))
                .toList();
        rules.add("ip saddr " + Ruleset.set(all) + " fib saddr . iif oif missing drop");
        List<String> checkers = addresses(
                arena.scenario().nodes().stream().filter(arena::isChecker).toList());
        if (!checkers.isEmpty()) {
            rules.add("ip saddr " + Ruleset.set(checkers) + " ct status dnat accept");
        }
        rules.add("ct status dnat add @open { ip saddr ct count over " + OPEN_OF_ONE + " } drop");
        rules.add("ct status dnat add @fresh { ip saddr limit rate over " + NEW_OF_ONE + " } drop");
        rules.add("ct status dnat limit rate over " + NEW_IN + " drop");
        rules.add("ct status dnat accept");
        rules.addAll(allowed.jumps());
        rules.addAll(outwards(gate));
        return rules;
    }

    /** To the services of others and to what all share, but never out of a service: who takes one over stays there. */
    private List<String> outwards(Copy gate) {
        List<String> rules = new ArrayList<>();
        List<String> services = addresses(
                arena.scenario().nodes().stream().filter(arena::runsService).toList());
        if (!services.isEmpty()) {
            rules.add("ip saddr " + Ruleset.set(services) + " drop");
        }
        rules.add("limit rate over " + NEW_OUT + " drop");
        String from = "ip saddr " + Ruleset.set(own()) + " ip daddr ";
        List<String> others = arena.gates(layout).entrySet().stream()
                .filter(entry -> entry.getKey() != gate.owner())
                .map(Map.Entry::getValue)
                .toList();
        if (!others.isEmpty()) {
            rules.add(from + Ruleset.set(others) + " tcp dport " + Ruleset.set(arena.ports()) + " accept");
        }
        List<String> open = arena.open().stream()
                .flatMap(node -> layout.addresses(node.name(), arena.network().name()).stream())
                .toList();
        if (!open.isEmpty()) {
            rules.add(from + Ruleset.set(open) + " accept");
        }
        return rules;
    }

    private List<String> received() {
        return List.of(
                "iif \"lo\" accept",
                "ct state established,related accept",
                "ip saddr " + Ruleset.set(own()) + " icmp type echo-request accept");
    }

    /** The place of a service's node that its gate reaches directly. */
    private Optional<NetworkAttachment> home(Service service) {
        return layout.copies(service.node()).stream()
                .flatMap(copy -> layout.attachments(copy).stream())
                .filter(at -> arena.ownNetworks().contains(at.network().name()))
                .findFirst();
    }

    private List<String> at(Copy gate, String network) {
        return layout.attachments(gate).stream()
                .filter(at -> at.network().name().equals(network))
                .map(NetworkAttachment::address)
                .toList();
    }

    private List<String> addresses(List<Node> nodes) {
        return nodes.stream()
                .flatMap(node -> layout.addresses(node.name()).stream())
                .toList();
    }

    private List<String> own() {
        return arena.ownNetworks().stream().map(this::subnet).toList();
    }

    private String subnet(String network) {
        return String.valueOf(
                Objects.requireNonNull(networks.get(network), network).subnet());
    }
}
