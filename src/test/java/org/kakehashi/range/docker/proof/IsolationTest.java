package org.kakehashi.range.docker.proof;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.docker.Lab;
import org.kakehashi.range.engine.IsolationProver.Prober;
import org.kakehashi.range.engine.IsolationProver.ProofRequest;
import org.kakehashi.range.engine.IsolationProver.Target;
import org.kakehashi.range.engine.ProofLine;

/** Two teams on the real engine; the first has two segments and a router between them. */
@Tag("docker")
class IsolationTest {
    private static Lab lab;
    private static Prober desk;
    private static Prober files;
    private static Prober router;
    private static Prober stranger;

    @BeforeAll
    static void buildTwoTeams() throws Exception {
        lab = new Lab();
        lab.closeTheOutside();
        var office = lab.isolated("a1", 0);
        var servers = lab.isolated("a2", 1);
        var abroad = lab.isolated("b1", 2);
        router = lab.router(1, "router", office, servers);
        desk = lab.node(1, "desk-1", office, 2);
        files = lab.node(1, "files", servers, 2);
        stranger = lab.node(2, "desk-1", abroad, 2);
        lab.probes.route(desk.containerId(), office.address(1));
        lab.probes.route(files.containerId(), servers.address(1));
    }

    @AfterAll
    static void takeAllAway() throws Exception {
        lab.close();
    }

    @BeforeEach
    void closeTheHost() throws Exception {
        assertEquals(0, lab.hostRules("add"));
    }

    @AfterEach
    void noHelperIsLeft() {
        await().atMost(Duration.ofSeconds(60)).until(lab::helpersLeft, List.of()::equals);
    }

    @Test
    void routedSegmentsReachEachOther() {
        assertEquals("open", lab.attempt(desk, tcp(files)));
        assertEquals("open", lab.attempt(files, tcp(desk)));
    }

    @Test
    void routedSegmentsNeedTheRules() throws Exception {
        assumeTrue(
                Files.readString(Path.of("/proc/sys/net/bridge/bridge-nf-call-iptables"))
                        .startsWith("1"),
                "the firewall does not see bridged frames on this host");
        lab.hostRules("remove");
        assertNotEquals("open", lab.attempt(desk, tcp(files)));
    }

    @Test
    void isolatesHostAddressesOtherTeamOutsideDnsAndSpoofedUdp() {
        List<ProofLine> proof = prove();
        assertEquals(List.of(), failed(proof), "nothing may be reached");
        for (Prober node : List.of(desk, files, router)) {
            assertEquals(
                    Set.of("CONTROL", "HOST", "INTERNET", "OTHER_TEAM", "DNS", "SPOOFED_UDP"),
                    proof.stream()
                            .filter(line -> line.from().equals(node.node()))
                            .map(ProofLine::kind)
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void missingRulesAreFoundByPacketsThatArriveAtTheHost() throws Exception {
        lab.hostRules("remove");
        List<ProofLine> holes = failed(prove());
        assertTrue(holes.stream().anyMatch(line -> line.kind().equals("HOST")), holes::toString);
        assertTrue(holes.stream().anyMatch(line -> line.kind().equals("SPOOFED_UDP")), holes::toString);
    }

    @Test
    void aRuleThatIsMissingForIpv6AloneFailsTheProof() throws Exception {
        assertEquals(0, lab.dropFromInput("ip6tables"));
        List<ProofLine> holes = failed(prove());
        assertEquals(List.of("HOST"), holes.stream().map(ProofLine::kind).toList(), holes::toString);
        assertTrue(holes.getFirst().observed().en().contains("IPv6"), holes::toString);
    }

    @Test
    void aNodeThatIsGoneProvesNothing() {
        var gone = new Prober("0123456789ab", "desk-9", List.of());
        org.junit.jupiter.api.Assertions.assertThrows(
                org.kakehashi.range.engine.RangeUnavailable.class,
                () -> lab.prover.prove(new ProofRequest(1, List.of(gone), List.of(), List.of())));
    }

    private static List<ProofLine> prove() {
        var other = new Target(
                "team 2 desk-1", stranger.containerId(), stranger.addresses().getFirst());
        return lab.prover.prove(new ProofRequest(1, List.of(desk, files, router), List.of(other), List.of()));
    }

    private static List<ProofLine> failed(List<ProofLine> proof) {
        return proof.stream().filter(line -> !line.passed()).toList();
    }

    private static String tcp(Prober to) {
        return "tcp," + to.addresses().getFirst() + "," + Lab.PORT;
    }
}
