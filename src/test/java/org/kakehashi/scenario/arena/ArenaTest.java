package org.kakehashi.scenario.arena;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.format.ScenarioReader;

class ArenaTest {
    private static Arena of(String from, String to) throws IOException {
        String duel = Files.readString(Path.of("src/test/resources/duel.yaml"));
        return Arena.of(ScenarioReader.read(duel.replace(from, to)).scenario().orElseThrow());
    }

    private static List<String> gates(Arena arena) {
        return arena.gatesOf("box").stream().map(Node::name).toList();
    }

    private static List<String> networks(Arena arena) {
        return arena.networksOf("box").stream().map(Network::name).toList();
    }

    @Test
    void aRouterOfEachTeamLeadsToTheNetworkThatAllShare() throws IOException {
        Arena arena = of("", "");
        assertEquals(List.of("gate"), gates(arena));
        assertEquals(List.of("arena"), networks(arena));
        assertEquals(List.of(), arena.gatesOf("no-such-node"));
    }

    @Test
    void routersElsewhereAreNoGates() throws IOException {
        Arena arena = of(
                "nodes:\n", "  lab:\nnodes:\n" + "  inside: {image: router, networks: [team, lab], profile: router}\n");
        assertEquals(List.of("gate"), gates(arena));
    }
}
