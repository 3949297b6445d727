package org.kakehashi.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.format.ScenarioReader;

class RelaxationsTest {
    @Test
    void aStandardNodeHasNone() {
        assertEquals(List.of(), of(""));
    }

    @Test
    void lessThanUsualIsNone() {
        assertEquals(List.of(), of("limits: {memory: 64M, cpus: 0.1, pids: 32, tmpfs: 8M}"));
    }

    @Test
    void eachIsSaidInTheWordsOfItsAuthor() {
        assertEquals(
                List.of(
                        "profile: login (people can sign in and change users)",
                        "setuid: allow (programs may gain rights)",
                        "rootfs: writable (whoever is root may change all files)",
                        "memory: 1024M",
                        "cpus: 1.5",
                        "pids: 256",
                        "tmpfs: 32M"),
                of("profile: login, setuid: allow, rootfs: writable,"
                        + " limits: {memory: 1G, cpus: 1.5, pids: 256, tmpfs: 32M}"));
    }

    private static List<String> of(String fields) {
        String source = FirstContact.source()
                .replaceFirst("(?m)^nodes:\n", "nodes:\n  box: {image: desk, networks: [office], " + fields + "}\n");
        Node box = ScenarioReader.read(source).orThrow().node("box").orElseThrow();
        return Relaxations.of(box).stream().map(one -> one.en()).toList();
    }
}
