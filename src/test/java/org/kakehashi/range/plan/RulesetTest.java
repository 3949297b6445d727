package org.kakehashi.range.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Network.Flow;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.NodeSpec;

class RulesetTest {
    private static final Node GATE = NodeSpec.node("gate", "router", "office", "plant")
            .profile(Node.Profile.ROUTER)
            .build();
    private static final Node DESK =
            NodeSpec.node("desk", "x", "office").per(Node.Per.PARTICIPANT).build();
    private static final Node PLC = NodeSpec.node("plc", "x", "plant").build();

    private static WantedRange range(Flow... flows) {
        return SmallRange.wanted(List.of(Network.plain("office"), plant(Optional.of(List.of(flows)))), GATE, DESK, PLC);
    }

    private static Network plant(Optional<List<Flow>> allow) {
        return new Network("plant", 26, "", Network.Per.TEAM, allow);
    }

    private static String rules(WantedRange range, int node) {
        return range.nodes().get(node).ruleset();
    }

    @Test
    void nothingButWhatIsAllowedEntersASegment() {
        var range = range(
                new Flow("office", List.of("plc"), List.of(502, 8080), List.of(53)),
                new Flow("desk", List.of(), List.of(), List.of()));
        assertEquals("""
                add table ip kakehashi
                delete table ip kakehashi
                table ip kakehashi {
                chain into-plant {
                ip saddr { 10.160.0.0/26 } ip daddr { 10.160.0.74 } tcp dport { 502, 8080 } accept
                ip saddr { 10.160.0.0/26 } ip daddr { 10.160.0.74 } udp dport { 53 } accept
                ip saddr { 10.160.0.10 } accept
                drop
                }
                chain forward {
                type filter hook forward priority 0; policy accept;
                ct state established,related accept
                ip saddr { 10.160.0.0/26, 10.160.0.64/26 } fib saddr . iif oif missing drop
                ip daddr 10.160.0.64/26 jump into-plant
                }
                }
                """, rules(range, 0));
    }

    @Test
    void anEmptyListLetsNothingInAndNoListEverything() {
        assertTrue(rules(range(), 0).contains("chain into-plant {\ndrop\n}\n"), () -> rules(range(), 0));
        assertEquals("", rules(SmallRange.wanted(List.of(Network.plain("office"), plant(Optional.empty())), GATE), 0));
    }

    @Test
    void onlyRoutersHaveRulesAndAFirewallIsItsPlayers() {
        assertEquals("", rules(range(), 1));
        assertEquals("", rules(range(), 2));
        Node wall = NodeSpec.node("wall", "router", "office", "plant")
                .profile(Node.Profile.FIREWALL)
                .build();
        assertEquals(
                "", rules(SmallRange.wanted(List.of(Network.plain("office"), plant(Optional.of(List.of()))), wall), 0));
    }

    @Test
    void otherRulesMeanAnotherRouterAndTheSameOthers() {
        var before = range();
        var after = range(new Flow("office", List.of(), List.of(), List.of()));
        assertNotEquals(before.nodes().get(0).hash(), after.nodes().get(0).hash());
        assertEquals(before.nodes().get(2).hash(), after.nodes().get(2).hash());
    }

    @Test
    void aRouterHasItsRulesBeforeItsSecondSegment() {
        var world = new World();
        var range = range();
        String made = world.plan(range).toString();
        assertEquals(
                """
                gate: create container kk-7e570000-4-gate-g1 on office 10.160.0.1 (missing)
                gate: start kk-7e570000-4-gate-g1 (created)
                """,
                made.lines()
                        .filter(line -> line.startsWith("gate"))
                        .map(line -> line + "\n")
                        .reduce("", String::concat));
        World.steps(world.plan(range)).forEach(world::apply);
        assertEquals("""
                gate: filter c3 (started)
                gate: connect c3 to plant 10.160.0.65 (not attached)
                gate: probe c3 running (not known to be ready)
                """, gate(world, range));
    }

    @Test
    void aRouterThatEndedIsMadeAnewSoThatItNeverForwardsWithoutRules() {
        var world = new World();
        var range = range();
        world.settle(range).kill("gate");
        assertEquals("""
                gate: remove container kk-7e570000-4-gate-g1 c3 (ended with exit code 137)
                gate: create container kk-7e570000-4-gate-g1 on office 10.160.0.1 (missing)
                gate: start kk-7e570000-4-gate-g1 (ended with exit code 137)
                """, gate(world, range));
        assertEquals("", world.settle(range).plan(range).toString());
    }

    private static String gate(World world, WantedRange range) {
        return world.plan(range)
                .toString()
                .lines()
                .filter(line -> line.startsWith("gate"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }
}
