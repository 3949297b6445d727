package org.kakehashi.range.docker.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.docker.Lab;
import org.kakehashi.range.docker.TestResolver;
import org.kakehashi.range.engine.IsolationProver.Prober;
import org.kakehashi.range.engine.IsolationProver.ProofRequest;
import org.kakehashi.range.engine.IsolationProver.Target;
import org.kakehashi.range.engine.ProofLine;

/** The proof of an isolation is worth what it finds where there is none: the same probes from networks with holes. */
@Tag("docker")
class HolesTest {
    private Lab lab;

    @BeforeEach
    void build() throws Exception {
        lab = new Lab();
        assertEquals(0, lab.hostRules("add"));
    }

    @AfterEach
    void takeAway() throws Exception {
        lab.close();
    }

    @Test
    void findsTheHostAndTheOutsideFromAnOrdinaryNetwork() throws Exception {
        String outside = lab.closeTheOutside();
        var node = lab.node(1, "desk-1", lab.ordinary(0), 2);
        List<ProofLine> holes = holes(node, List.of());
        assertTrue(some(holes, "HOST", "The connection was accepted"), holes::toString);
        assertTrue(some(holes, "HOST", "The packet arrived at the host"), holes::toString);
        assertTrue(some(holes, "INTERNET", outside), holes::toString);
    }

    @Test
    void findsANodeOfAnotherTeamOnTheSameSegment() {
        var shared = lab.isolated("s", 0);
        var node = lab.node(1, "desk-1", shared, 2);
        var other = lab.node(2, "desk-1", shared, 3);
        List<ProofLine> holes = holes(node, List.of(target(other)));
        assertTrue(some(holes, "OTHER_TEAM", "The connection was accepted"), holes::toString);
    }

    @Test
    void findsThatAForgedSenderGetsIntoAPlainInternalNetwork() throws Exception {
        lab.closeTheOutside();
        var node = lab.node(1, "desk-1", lab.ordinary(0), 2);
        var victims = lab.plainInternal(1);
        var victim = lab.node(2, "desk-1", victims, 2);
        List<ProofLine> holes = holes(node, List.of(target(victim)));
        assertTrue(some(holes, "SPOOFED_UDP", victims.name()), holes::toString);
    }

    @Test
    void findsAResolverThatAnswersForTheOutside() throws Exception {
        lab.closeTheOutside();
        var segment = lab.ordinary(0);
        String host = segment.address(14);
        var node = lab.node(1, "desk-1", "agent", List.of("/kkh-agent", "serve", "80"), segment, 2, host);
        try (var resolver = new TestResolver(host)) {
            List<ProofLine> holes = holes(node, List.of());
            assertTrue(some(holes, "DNS", "The name was answered"), holes::toString);
            assertTrue(resolver.asked().stream().anyMatch(name -> name.endsWith(".test")));
        }
    }

    @Test
    void aResolverOnTheHostsLoopbackIsNeverAskedFromAnIsolatedNetwork() throws Exception {
        String loopback = "127.0.0.153";
        var node =
                lab.node(1, "desk-1", "agent", List.of("/kkh-agent", "serve", "80"), lab.isolated("d", 0), 2, loopback);
        try (var resolver = new TestResolver(loopback)) {
            assertEquals(List.of(), holes(node, List.of()));
            assertEquals(List.of(), resolver.asked());
        }
    }

    private List<ProofLine> holes(Prober from, List<Target> others) {
        return lab.prover.prove(new ProofRequest(1, List.of(from), others, List.of())).stream()
                .filter(line -> !line.passed())
                .toList();
    }

    private static Target target(Prober other) {
        return new Target(
                "team 2 " + other.node(), other.containerId(), other.addresses().getFirst());
    }

    private static boolean some(List<ProofLine> holes, String kind, String observed) {
        return holes.stream()
                .anyMatch(
                        line -> line.kind().equals(kind) && line.observed().en().contains(observed));
    }
}
