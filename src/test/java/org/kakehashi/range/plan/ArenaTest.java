package org.kakehashi.range.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.plan.SharedPart.Crew;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Network.Flow;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.NodeSpec;
import org.kakehashi.scenario.TeamValues;

class ArenaTest {
    private static NodeInstance node(WantedRange range, String name) {
        return range.nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGatePublishesTheServicesAndLetsNothingElsePass() {
        assertEquals("""
                add table ip kakehashi
                delete table ip kakehashi
                table ip kakehashi {
                set open {
                type ipv4_addr; size 4096; flags dynamic;
                }
                set fresh {
                type ipv4_addr; size 4096; flags dynamic,timeout; timeout 1m;
                }
                chain publish {
                type nat hook prerouting priority -100; policy accept;
                ip daddr 10.160.4.2 tcp dport 8000 dnat to 10.160.70.12:8000
                ip daddr 10.160.4.2 tcp dport 8001 dnat to 10.160.70.12:8001
                }
                chain translate {
                type nat hook postrouting priority 100; policy accept;
                ip daddr 10.160.70.0/26 meta l4proto tcp ct status dnat snat to 10.160.70.1:32768-60999 fully-random
                ip saddr { 10.160.70.0/26 } ip daddr 10.160.4.0/26 meta l4proto tcp snat to 10.160.4.2:32768-60999 fully-random
                ip saddr { 10.160.70.0/26 } ip daddr 10.160.4.0/26 snat to 10.160.4.2
                }
                chain equalise {
                type filter hook postrouting priority -150; policy accept;
                ip ttl set 64 ip dscp set cs0 ip ecn set not-ect
                tcp flags syn reset tcp option timestamp
                }
                chain forward {
                type filter hook forward priority 0; policy drop;
                ct state established,related accept
                ct state invalid drop
                ip saddr { 10.160.70.0/26, 10.160.4.0/26 } fib saddr . iif oif missing drop
                ip saddr { 10.160.4.10 } ct status dnat accept
                ct status dnat add @open { ip saddr ct count over 200 } drop
                ct status dnat add @fresh { ip saddr limit rate over 50/second burst 100 packets } drop
                ct status dnat limit rate over 300/second burst 600 packets drop
                ct status dnat accept
                ip saddr { 10.160.70.12 } drop
                limit rate over 150/second burst 300 packets drop
                ip saddr { 10.160.70.0/26 } ip daddr { 10.160.4.1, 10.160.4.3 } tcp dport { 8000, 8001 } accept
                ip saddr { 10.160.70.0/26 } ip daddr { 10.160.4.11 } accept
                }
                chain input {
                type filter hook input priority 0; policy drop;
                iif "lo" accept
                ct state established,related accept
                ip saddr { 10.160.70.0/26 } icmp type echo-request accept
                }
                }
                """, node(SmallArena.range(7), "gate").ruleset());
    }

    @Test
    void aCheckerAnswersNobodyAndOtherNodesHaveNoRules() {
        WantedRange shared = SmallArena.range(SmallArena.SHARED.id());
        assertEquals("""
                add table ip kakehashi
                delete table ip kakehashi
                table ip kakehashi {
                chain input {
                type filter hook input priority 0; policy drop;
                iif "lo" accept
                ct state established,related accept
                }
                }
                """, node(shared, "checker").ruleset());
        assertEquals("", node(shared, "notice").ruleset());
        assertEquals("", node(SmallArena.range(4), "box").ruleset());
    }

    @Test
    void everybodyCallsTheTeamsByNumberAndTeamsAreNotToldOfCheckers() {
        Map<String, String> gates = Map.of("team-1", "10.160.4.1", "team-2", "10.160.4.2", "team-3", "10.160.4.3");
        for (NodeInstance node : List.of(
                node(SmallArena.range(9), "desk-2"),
                node(SmallArena.range(9), "gate"),
                node(SmallArena.range(SmallArena.SHARED.id()), "checker"))) {
            gates.forEach((name, address) -> assertEquals(address, node.hosts().get(name), node::name));
            assertEquals(
                    "1=10.160.4.1 2=10.160.4.2 3=10.160.4.3", node.environment().get("ARENA_TEAMS"));
        }
        assertFalse(node(SmallArena.range(9), "gate").hosts().containsKey("checker"));
        assertEquals("10.160.4.11", node(SmallArena.range(9), "box").hosts().get("notice"));
        assertEquals("3", node(SmallArena.range(9), "desk-1").environment().get("ARENA_TEAM"));
        WantedRange shared = SmallArena.range(SmallArena.SHARED.id());
        assertFalse(node(shared, "checker").environment().containsKey("ARENA_TEAM"));
        assertEquals("10.160.4.11", node(shared, "checker").hosts().get("notice"));
    }

    @Test
    void onlyTheGateOfATeamJoinsTheArena() {
        assertEquals(Optional.empty(), node(SmallArena.range(4), "gate").obstacle());
        for (Node.Profile profile : Node.Profile.values()) {
            var nodes = new ArrayList<>(SmallArena.scenario().nodes());
            nodes.add(NodeSpec.node("second", "x", "lan", "arena")
                    .profile(profile)
                    .build());
            var range =
                    SmallArena.range(4, SmallArena.scenario(List.of(Network.plain("lan"), SmallArena.ARENA), nodes));
            assertTrue(node(range, "second").obstacle().isPresent(), profile::toString);
            assertTrue(node(range, "gate").obstacle().isEmpty(), profile::toString);
        }
    }

    @Test
    void segmentsOfTheTeamBehindOneGateKeepTheirOwnRules() {
        var plant = new Network(
                "plant",
                26,
                "",
                Network.Per.TEAM,
                Optional.of(List.of(new Flow("desk", List.of("box"), List.of(22), List.of()))));
        var scenario = SmallArena.scenario(
                List.of(Network.plain("lan"), plant, SmallArena.ARENA),
                List.of(
                        NodeSpec.node("gate", "router", "lan", "plant", "arena")
                                .profile(Node.Profile.ROUTER)
                                .build(),
                        NodeSpec.node("desk", "desk", "lan").build(),
                        NodeSpec.node("box", "python", "plant").build(),
                        NodeSpec.node("checker", "python", "arena")
                                .per(Node.Per.EXERCISE)
                                .build()));
        String rules = node(SmallArena.range(4, scenario), "gate").ruleset();
        assertTrue(rules.contains("""
                chain into-plant {
                ip saddr { 10.160.40.10 } ip daddr { 10.160.41.10 } tcp dport { 22 } accept
                drop
                }
                """), rules);
        assertTrue(rules.contains("""
                ct status dnat accept
                ip saddr { 10.160.40.0/26, 10.160.41.0/26 } ip daddr 10.160.40.0/26 accept
                ip saddr { 10.160.40.0/26, 10.160.41.0/26 } ip daddr 10.160.41.0/26 jump into-plant
                ip saddr { 10.160.41.10 } drop
                """), rules);
        assertTrue(rules.contains("ip daddr 10.160.4.1 tcp dport 8000 dnat to 10.160.41.10:8000\n"), rules);
    }

    @Test
    void aScenarioWithoutServicesHasNoArena() {
        var plain = SmallArena.scenario();
        assertEquals(Optional.empty(), ArenaPlan.of(SmallRange.scenario(plain.networks(), plain.nodes())));
        assertEquals(
                Optional.empty(),
                ArenaPlan.of(SmallArena.scenario(
                        List.of(Network.plain("lan")),
                        List.of(NodeSpec.node("box", "python", "lan").build()))));
    }

    @Test
    void twoHundredTeamsFindRoom() {
        var shared = new SharedPart(
                -1,
                LongStream.rangeClosed(1, 200)
                        .mapToObj(team -> new Crew(team, 5))
                        .toList());
        ArenaPlan arena = ArenaPlan.of(SmallArena.scenario()).orElseThrow();
        int prefix = shared.prefix(SmallArena.scenario(), arena.network());
        assertEquals(24, prefix);
        Map<Long, String> gates = arena.gates(shared, Subnet.parse("10.160.4.0/" + prefix));
        assertEquals(200, gates.size());
        assertEquals("10.160.4.200", gates.get(200L));
    }

    @Test
    void howeverManyTeamsNobodyHasTheAddressOfAnother() {
        ArenaPlan arena = ArenaPlan.of(SmallArena.scenario()).orElseThrow();
        for (int teams = 1; teams <= 200; teams++) {
            var shared = new SharedPart(
                    -1,
                    LongStream.rangeClosed(1, teams)
                            .mapToObj(team -> new Crew(team, 5))
                            .toList());
            Subnet subnet = Subnet.parse("10.160.4.0/" + shared.prefix(arena.scenario(), arena.network()));
            Map<String, Subnet> subnets = Map.of("arena", subnet);
            var source = new WantedRange.Source(
                    "00000000", -1, arena.scenario(), new TeamValues(Map.of()), 0, subnets, shared);
            var layout = new AddressPlan(
                    source,
                    WantedRange.copies(arena.scenario(), -1, 0),
                    Map.of("arena", WantedNetwork.of("00000000", -1, "arena", subnet)));
            List<String> all = new ArrayList<>();
            List.of("gate", "checker", "notice").forEach(node -> all.addAll(layout.addresses(node, "arena")));
            assertEquals(teams + 2, all.size());
            assertEquals(teams + 2, Set.copyOf(all).size(), all::toString);
        }
    }
}
