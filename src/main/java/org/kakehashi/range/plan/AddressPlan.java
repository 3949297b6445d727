package org.kakehashi.range.plan;

import static org.kakehashi.range.words.RangeWords.WORDS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kakehashi.range.plan.WantedRange.Copy;
import org.kakehashi.scenario.Network;
import org.kakehashi.site.language.Text;

/** Who lives where: routers from .1 on, all others from .10 on or behind the routers, in the order of the scenario, for ever the same. */
final class AddressPlan {
    private static final int FIRST_NODE = 10;

    /** What a network needs beside its nodes: the addresses below the first, and the last two. */
    static final int NOT_FOR_NODES = FIRST_NODE + 2;

    private final WantedRange.Source source;
    private final Optional<ArenaPlan> arena;

    /** Those that a node of this range finds by name: its own range's, and the shared part's. */
    private final List<Copy> copies;

    /** Those and everybody else who joins a shared network. */
    private final List<Copy> everybody;

    private final Map<String, WantedNetwork> networks;
    private final Map<String, Map<String, String>> byNetwork = new HashMap<>();
    private final Map<String, Text> obstacles = new HashMap<>();

    AddressPlan(WantedRange.Source source, List<Copy> own, Map<String, WantedNetwork> networks) {
        this.source = source;
        this.networks = networks;
        this.arena = ArenaPlan.of(source.scenario());
        List<Copy> all = source.shared().everybody(source.scenario());
        this.everybody = all.isEmpty() ? own : all;
        this.copies = everybody.stream()
                .filter(copy -> copy.owner() == source.teamId() || SharedPart.isShared(copy.owner()))
                .toList();
        networks.values().forEach(this::settle);
    }

    /** Where a node is, in its order of networks; without those in which there was no room. */
    List<NetworkAttachment> attachments(Copy copy) {
        List<NetworkAttachment> attachments = new ArrayList<>();
        for (String name : copy.node().networks()) {
            WantedNetwork network = networks.get(name);
            String address = byNetwork.getOrDefault(name, Map.of()).get(key(copy));
            if (network != null && address != null) {
                attachments.add(new NetworkAttachment(network, address));
            }
        }
        return attachments;
    }

    /** Every address of all copies of a scenario's node. */
    List<String> addresses(String node) {
        return known().stream()
                .filter(copy -> copy.node().name().equals(node))
                .flatMap(copy -> attachments(copy).stream())
                .map(NetworkAttachment::address)
                .toList();
    }

    /** The addresses of all copies of a scenario's node in one network. */
    List<String> addresses(String node, String network) {
        return known().stream()
                .filter(copy -> copy.node().name().equals(node))
                .flatMap(copy -> attachments(copy).stream())
                .filter(at -> at.network().name().equals(network))
                .map(NetworkAttachment::address)
                .toList();
    }

    /** The copies of a scenario's node that this range has, or knows of in the shared part. */
    List<Copy> copies(String node) {
        return copies.stream().filter(copy -> copy.node().name().equals(node)).toList();
    }

    /** The address of a scenario's node in a shared network by whom it belongs to, for everybody who has one. */
    Map<Long, String> byOwner(String node, String network) {
        Map<String, String> given = byNetwork.getOrDefault(network, Map.of());
        Map<Long, String> addresses = new LinkedHashMap<>();
        everybody.stream().filter(copy -> copy.node().name().equals(node)).forEach(copy -> {
            String address = given.get(key(copy));
            if (address != null) {
                addresses.put(copy.owner(), address);
            }
        });
        return addresses;
    }

    /** Why a node cannot be placed, or empty. */
    Optional<Text> obstacle(Copy copy) {
        return Optional.ofNullable(obstacles.get(key(copy)));
    }

    /**
     * All names that a node finds, each with the address nearest to it: one on a shared network if there is one. Where
     * trainees sit, the names of hidden nodes are left out. In an arena, the gates of all teams have names, and teams are
     * not told of checkers.
     */
    Map<String, String> hosts(Copy viewer) {
        Map<String, String> hosts = new LinkedHashMap<>();
        for (Copy other : copies) {
            if (other.node().hidden() && viewer.node().isDesk() && !other.equals(viewer)) {
                continue;
            }
            if (viewer.owner() != other.owner()
                    && arena.filter(one -> one.isChecker(other.node())).isPresent()) {
                continue;
            }
            String address = nearest(viewer, other);
            if (!address.isEmpty()) {
                hosts.put(other.name(), address);
                // "desk" means the first desk, so that a scenario can name a node per participant at all.
                hosts.putIfAbsent(other.node().name(), address);
            }
        }
        gates().forEach((number, address) -> hosts.putIfAbsent(ArenaPlan.nameOf(number), address));
        return hosts;
    }

    /** The addresses of the gates of an arena by number of the team; empty without one. */
    Map<Integer, String> gates() {
        Map<Long, String> byTeam = arena.map(one -> one.gates(this)).orElse(Map.of());
        Map<Integer, String> gates = new LinkedHashMap<>();
        ArenaPlan.numbers(source.shared()).forEach((number, team) -> {
            String address = byTeam.get(team);
            if (address != null) {
                gates.put(number, address);
            }
        });
        return gates;
    }

    /**
     * The address of the router that a node's default route goes through: on its first network that has a router, the
     * one that joins most networks. Empty for none. Routers themselves go through another router, if they meet one.
     */
    String gateway(Copy copy) {
        for (String network : copy.node().networks()) {
            String gateway = copies.stream()
                    .filter(other -> other.node().profile().forwards() && !other.equals(copy))
                    .filter(other -> byNetwork.getOrDefault(network, Map.of()).containsKey(key(other)))
                    .max(Comparator.comparingInt(
                                    (Copy router) -> router.node().networks().size())
                            .thenComparing(
                                    Comparator.comparingInt(copies::indexOf).reversed()))
                    .map(router -> byNetwork.getOrDefault(network, Map.of()).getOrDefault(key(router), ""))
                    .orElse("");
            if (!gateway.isEmpty()) {
                return gateway;
            }
        }
        return "";
    }

    private String nearest(Copy viewer, Copy other) {
        List<NetworkAttachment> there = attachments(other);
        return viewer.node().networks().stream()
                .flatMap(mine -> there.stream().filter(at -> at.network().name().equals(mine)))
                .findFirst()
                .or(() -> there.stream().findFirst())
                .map(NetworkAttachment::address)
                .orElse("");
    }

    private void settle(WantedNetwork network) {
        List<Copy> routers = members(network, true);
        List<Copy> others = members(network, false);
        long last = network.subnet().size() - Network.RESERVED;
        long afterRouters = routers.size() + 1L;
        long wished = Math.max(FIRST_NODE, afterRouters);
        long first = wished + others.size() - 1 <= last ? wished : afterRouters;
        Map<String, String> given = new HashMap<>();
        give(given, routers, network, 1, last);
        give(given, others, network, first, last);
        byNetwork.put(network.name(), given);
    }

    private void give(Map<String, String> given, List<Copy> members, WantedNetwork network, long first, long last) {
        long offset = first;
        for (Copy copy : members) {
            if (offset > last) {
                obstacles.put(
                        key(copy),
                        WORDS.networkHasNoAddressLeft(
                                network.name(), network.subnet().prefix()));
            } else {
                given.put(key(copy), network.subnet().address(offset));
            }
            offset++;
        }
    }

    private List<Copy> members(WantedNetwork network, boolean routers) {
        return everybody.stream()
                .filter(copy -> copy.node().networks().contains(network.name()))
                .filter(copy -> copy.owner() == network.owner() || SharedPart.isShared(network.owner()))
                .filter(copy -> copy.node().profile().forwards() == routers)
                .toList();
    }

    /** Whom rules may name: a router of all teams means the nodes of each, a router of one team its own. */
    private List<Copy> known() {
        return SharedPart.isShared(source.teamId()) ? everybody : copies;
    }

    private static String key(Copy copy) {
        return copy.owner() + "/" + copy.name();
    }
}
