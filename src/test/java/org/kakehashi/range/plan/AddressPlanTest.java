package org.kakehashi.range.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.NodeSpec;

class AddressPlanTest {
    private final WantedRange range = WantedRange.of(SmallRange.source(2), Map.of(), Map.of());

    @Test
    void routersLiveOnOneAndOthersFromTenOn() {
        assertEquals(List.of("10.160.0.10"), addresses("desk-1"));
        assertEquals(List.of("10.160.0.11"), addresses("desk-2"));
        assertEquals(List.of("10.160.0.1", "10.160.0.65"), addresses("gate"));
        assertEquals(List.of("10.160.0.74"), addresses("files"));
    }

    @Test
    void everyNodeFindsEveryOtherByNameOnTheNearestNetwork() {
        assertEquals(
                Map.of(
                        "desk-1", "10.160.0.10",
                        "desk", "10.160.0.10",
                        "desk-2", "10.160.0.11",
                        "gate", "10.160.0.65",
                        "files", "10.160.0.74"),
                node("files").hosts());
        assertEquals("10.160.0.1", node("desk-2").hosts().get("gate"));
    }

    @Test
    void whereTraineesSitTheNamesOfHiddenNodesAreMissing() {
        var hidden = SmallRange.wanted(
                NodeSpec.node("desk", "x", "office").consoles(Console.plain()).build(),
                NodeSpec.node("web", "x", "office").build(),
                NodeSpec.node("vault", "x", "plant").hidden().build());
        assertEquals(Set.of("desk", "web"), hidden.nodes().get(0).hosts().keySet());
        assertEquals(
                Set.of("desk", "web", "vault"), hidden.nodes().get(1).hosts().keySet());
        assertEquals(
                Set.of("desk", "web", "vault"), hidden.nodes().get(2).hosts().keySet());
    }

    @Test
    void theRouterOfTheHomeNetworkIsTheDefaultRoute() {
        assertEquals("10.160.0.1", node("desk-1").gateway());
        assertEquals("10.160.0.65", node("files").gateway());
        assertEquals("", node("gate").gateway());
    }

    @Test
    void aNetworkThatIsTooSmallSaysSo() {
        var source = SmallRange.source(20);
        var small = new WantedRange.Source(
                source.instance(),
                source.teamId(),
                source.scenario(),
                source.values(),
                20,
                Map.of("office", Subnet.parse("10.160.0.0/28"), "plant", Subnet.parse("10.160.0.64/26")));
        Map<String, ImageFacts> images = new java.util.HashMap<>();
        WantedRange.copies(source.scenario(), 20)
                .forEach(copy -> images.put(copy.name(), new ImageFacts("sha256:1", java.util.Set.of())));
        var nodes = WantedRange.of(small, images, Map.of()).nodes();
        assertEquals("10.160.0.2", nodes.getFirst().attachments().getFirst().address());
        assertEquals(Optional.empty(), nodes.get(11).obstacle());
        assertEquals(
                "network office (/28) has no address left",
                nodes.get(12).obstacle().orElseThrow().en());
        assertTrue(nodes.get(12).attachments().isEmpty());
    }

    @Test
    void bridgeNamesFitAnInterfaceAndShareThePrefixOfTheInstallation() {
        assertEquals(
                List.of("kk7e5700-aa0000", "kk7e5700-aa0004"),
                range.networks().stream().map(WantedNetwork::bridge).toList());
    }

    private NodeInstance node(String name) {
        return range.nodes().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> addresses(String name) {
        return node(name).attachments().stream().map(NetworkAttachment::address).toList();
    }
}
