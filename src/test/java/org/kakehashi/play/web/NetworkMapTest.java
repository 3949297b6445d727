package org.kakehashi.play.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.NodeState;

class NetworkMapTest {
    private static NodeLine node(String name, String... networks) {
        return new NodeLine(name, List.of(networks), List.of(), NodeState.READY, false, List.of(), List.of(), false);
    }

    private final NetworkMap map = NetworkMap.draw(
            List.of("office", "plant"),
            List.of(
                    node("desk-1", "office"),
                    node("desk-2", "office"),
                    node("gate", "plant", "office"),
                    node("files", "plant")));

    private NetworkMap.Box box(String name) {
        return map.boxes().stream()
                .filter(box -> box.node().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nodesHangBelowTheTopmostOfTheirNetworks() {
        assertEquals(box("desk-1").y(), box("gate").y());
        assertEquals(box("desk-1").x(), box("files").x());
        assertEquals(
                List.of("desk-1", "desk-2", "gate", "files"),
                map.boxes().stream().map(box -> box.node().name()).toList());
    }

    @Test
    void everyNetworkOfANodeHasACableToItsLane() {
        int x = box("gate").x() + box("gate").width() / 2;
        assertEquals(
                map.lanes().stream().map(NetworkMap.Lane::y).toList(),
                map.cables().stream()
                        .filter(cable -> cable.x() == x)
                        .map(NetworkMap.Cable::laneY)
                        .sorted()
                        .toList());
    }

    @Test
    void noBoxesOverlapAndAllAreInsideThePicture() {
        for (NetworkMap.Box one : map.boxes()) {
            assertFalse(one.x() < 0 || one.x() + one.width() > map.width(), one.toString());
            assertFalse(one.y() < 0 || one.y() + one.height() > map.height(), one.toString());
            for (NetworkMap.Box other : map.boxes()) {
                boolean apart = one.x() + one.width() <= other.x()
                        || other.x() + other.width() <= one.x()
                        || one.y() + one.height() <= other.y()
                        || other.y() + other.height() <= one.y();
                assertFalse(one != other && !apart, one + " and " + other);
            }
        }
    }

    @Test
    void aScenarioWithoutNodesGivesAnEmptyPicture() {
        assertEquals(List.of(), NetworkMap.draw(List.of("office"), List.of()).boxes());
    }
}
