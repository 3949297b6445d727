package org.kakehashi.range.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.NodeSpec;
import org.kakehashi.scenario.Scenario;

/** Two teams of two seats, each with an office, and an exchange that both share. */
class SharedPartTest {
    private static final long EXERCISE = 12;
    private static final Network EXCHANGE = new Network("exchange", 26, "", Network.Per.EXERCISE, Optional.empty());
    private static final SharedPart SHARED =
            new SharedPart(SharedPart.idOf(EXERCISE), List.of(new SharedPart.Crew(4, 2), new SharedPart.Crew(7, 2)));

    private static Scenario scenario() {
        return SmallRange.scenario(
                List.of(Network.plain("office"), EXCHANGE),
                List.of(
                        NodeSpec.node("broker", "x", "exchange")
                                .per(Node.Per.EXERCISE)
                                .build(),
                        NodeSpec.node("desk", "x", "office", "exchange")
                                .per(Node.Per.PARTICIPANT)
                                .after("broker")
                                .build(),
                        NodeSpec.node("files", "x", "office").build()));
    }

    private static WantedRange range(long owner) {
        return range(owner, scenario());
    }

    private static WantedRange range(long owner, Scenario scenario) {
        Map<String, Subnet> subnets = new HashMap<>();
        subnets.put("exchange", Subnet.parse("10.160.4.0/26"));
        if (owner > 0) {
            subnets.put("office", Subnet.parse("10.160.0.0/26"));
        }
        var small = SmallRange.source(2, scenario);
        var source = new WantedRange.Source(
                small.instance(), owner, scenario, small.values(), owner > 0 ? 2 : 0, subnets, SHARED);
        Map<String, ImageFacts> images = new HashMap<>();
        WantedRange.copies(scenario, owner, 2)
                .forEach(copy -> images.put(copy.name(), new ImageFacts("sha256:1", Set.of())));
        return WantedRange.of(source, images, Map.of());
    }

    private static String address(WantedRange range, String node, String network) {
        return range.nodes().stream()
                .filter(one -> one.name().equals(node))
                .flatMap(one -> one.attachments().stream())
                .filter(at -> at.network().name().equals(network))
                .map(NetworkAttachment::address)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSharedPartHasTheSharedNodesAndNetworksOnly() {
        var plan = new World().plan(range(SHARED.id()));
        assertEquals("""
                -: create network kk-7e570000-x12-exchange 10.160.4.0/26 (missing)
                broker: create container kk-7e570000-x12-broker-g1 on exchange 10.160.4.10 (missing)
                broker: start kk-7e570000-x12-broker-g1 (created)
                """, plan.toString());
    }

    @Test
    void everyNodeOnTheSharedNetworkHasAnAddressOfItsOwn() {
        assertEquals("10.160.4.10", address(range(SHARED.id()), "broker", "exchange"));
        assertEquals("10.160.4.11", address(range(4), "desk-1", "exchange"));
        assertEquals("10.160.4.12", address(range(4), "desk-2", "exchange"));
        assertEquals("10.160.4.13", address(range(7), "desk-1", "exchange"));
        assertEquals("10.160.4.14", address(range(7), "desk-2", "exchange"));
    }

    @Test
    void namesAreThoseOfTheOwnNodesAndTheSharedOnes() {
        assertEquals(
                Set.of("broker", "desk", "desk-1", "desk-2", "files"),
                range(7).nodes().getFirst().hosts().keySet());
        assertEquals("10.160.4.10", range(7).nodes().getFirst().hosts().get("broker"));
        assertEquals(
                Set.of("broker"), range(SHARED.id()).nodes().getFirst().hosts().keySet());
    }

    @Test
    void aTeamJoinsTheSharedNetworkButNeverMakesIt() {
        var world = new World();
        var team = range(4);
        assertEquals(
                List.of("office"),
                team.networks().stream().map(WantedNetwork::name).toList());
        String waiting = world.plan(team).toString();
        assertTrue(waiting.contains("desk-1: wait for exchange (starts after them)\n"), waiting);
        assertTrue(waiting.contains("files: create container kk-7e570000-4-files-g1 on office"), waiting);
        var there = new RecordedState(Map.of(), new RecordedState.Shared(Set.of("kk-7e570000-x12-exchange"), Set.of()));
        String joined = RangePlanner.plan(team, world.seen(), there).toString();
        assertTrue(
                joined.contains("desk-1: connect kk-7e570000-4-desk-1-g1 to exchange 10.160.4.11 (not attached)\n"),
                joined);
        assertTrue(joined.contains("desk-1: wait for broker (starts after them)\n"), joined);
        var ready = new RecordedState(
                Map.of(), new RecordedState.Shared(Set.of("kk-7e570000-x12-exchange"), Set.of("broker")));
        String started = RangePlanner.plan(team, world.seen(), ready).toString();
        assertTrue(started.contains("desk-1: start kk-7e570000-4-desk-1-g1 (created)\n"), started);
    }

    @Test
    void noNodeOfATeamThatForwardsOrForgesJoinsASharedNetwork() {
        for (Node.Profile profile : Node.Profile.values()) {
            var scenario = SmallRange.scenario(
                    List.of(Network.plain("office"), EXCHANGE),
                    List.of(NodeSpec.node("gate", "x", "office", "exchange")
                            .profile(profile)
                            .build()));
            boolean refused = profile.forwards() || profile == Node.Profile.CAPTURE;
            assertEquals(
                    refused, range(4, scenario).nodes().getFirst().obstacle().isPresent(), profile::toString);
        }
    }

    @Test
    void theSharedSubnetHasRoomForAllTeams() {
        assertEquals(26, SHARED.prefix(scenario(), EXCHANGE));
        var many = new SharedPart(
                SHARED.id(),
                java.util.stream.LongStream.rangeClosed(1, 20)
                        .mapToObj(team -> new SharedPart.Crew(team, 5))
                        .toList());
        assertEquals(25, many.prefix(scenario(), EXCHANGE));
    }
}
