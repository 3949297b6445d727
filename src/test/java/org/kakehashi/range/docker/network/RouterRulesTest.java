package org.kakehashi.range.docker.network;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kakehashi.range.docker.Lab;
import org.kakehashi.range.docker.TestEngine;
import org.kakehashi.range.docker.node.ContainerOutput;
import org.kakehashi.range.plan.SmallRange;
import org.kakehashi.range.plan.WantedRange;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Network.Flow;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.NodeSpec;

/** What passes a router on the real engine: office, a guarded plant, and a lab that is open. */
@Tag("docker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouterRulesTest {
    private static final long TEAM = 27;
    private final TestEngine test = new TestEngine();
    private WantedRange wanted = WantedRange.nothing(test.instance, TEAM);
    private boolean rulesAreOurs;

    @BeforeAll
    void deploy() throws IOException, InterruptedException {
        // Other tests of this instance may still need the rules that they found.
        rulesAreOurs = hostRules("check") != 0;
        assertEquals(0, hostRules("add"));
        var flows = List.of(
                new Flow("office", List.of("plc"), List.of(80), List.of(53)),
                new Flow("desk", List.of("hmi"), List.of(), List.of()));
        var networks = List.of(
                Network.plain("office"),
                new Network("plant", 26, "", Network.Per.TEAM, Optional.of(flows)),
                Network.plain("lab"));
        var scenario = SmallRange.scenario(
                networks,
                List.of(
                        NodeSpec.node("gate", "router", "office", "plant", "lab")
                                .profile(Node.Profile.ROUTER)
                                .build(),
                        node("desk", "office"),
                        node("guest", "office"),
                        node("plc", "plant"),
                        node("hmi", "plant"),
                        node("bench", "lab")));
        test.routes = true;
        wanted = test.wanted(test.source(TEAM, scenario, Map.of()));
        test.settle(wanted);
        for (String server : List.of("plc", "hmi", "desk", "bench")) {
            serve(server);
        }
    }

    private int hostRules(String verb) throws IOException, InterruptedException {
        return Lab.run("deploy/lib/host-rules", verb, test.instance);
    }

    /** Answers any connection to ports 80 and 81, and prints what comes to UDP 53 and 54. */
    private void serve(String node) {
        String program = "for my $p (80, 81) { if (!fork) { my $s = IO::Socket::INET->new(LocalPort => $p, Listen => 9,"
                + " ReuseAddr => 1) or die; while (my $c = $s->accept) { print $c qq(hello); close $c } } }"
                + " for my $p (53, 54) { if (!fork) { my $s = IO::Socket::INET->new(LocalPort => $p, Proto => 'udp') or"
                + " die; while ($s->recv(my $m, 99)) { $s->send(qq(got $m)) } } } sleep 900";
        String id = test.docker
                .execCreateCmd(test.inspect(TEAM, node).getId())
                .withCmd("perl", "-MIO::Socket::INET", "-e", program)
                .exec()
                .getId();
        test.docker.execStartCmd(id).withDetach(true).exec(new ContainerOutput(1 << 10));
    }

    private static Node node(String name, String network) {
        return NodeSpec.node(name, "desk", network).build();
    }

    @AfterAll
    void leaveNothing() throws IOException, InterruptedException {
        test.settle(WantedRange.nothing(test.instance, TEAM));
        if (rulesAreOurs) {
            hostRules("remove");
        }
        test.docker.close();
    }

    private boolean tcp(String from, String to, int port) {
        String said = test.exec(
                TEAM, from, "timeout", "3", "bash", "-c", "cat < /dev/tcp/" + to + "/" + port + "; echo; echo over $?");
        return said.contains("hello");
    }

    private boolean udp(String from, String to, int port) {
        String program = "my $s = IO::Socket::INET->new(PeerAddr => '" + to + "', PeerPort => " + port
                + ", Proto => 'udp'); $s->send('hi'); alarm 2; $s->recv(my $m, 99); print $m";
        return test.exec(TEAM, from, "perl", "-MIO::Socket::INET", "-e", program)
                .equals("got hi");
    }

    @Test
    void allowedFlowsPassAndTheirAnswersComeBack() {
        assertTrue(tcp("guest", "plc", 80));
        assertTrue(udp("guest", "plc", 53));
        assertTrue(tcp("desk", "hmi", 80) && tcp("desk", "hmi", 81) && udp("desk", "hmi", 54));
    }

    @Test
    void everythingElseIntoTheSegmentIsRefused() {
        assertFalse(tcp("guest", "plc", 81));
        assertFalse(udp("guest", "plc", 54));
        assertFalse(tcp("guest", "hmi", 80));
        assertFalse(udp("guest", "hmi", 53));
        assertFalse(tcp("bench", "plc", 80));
    }

    @Test
    void whatHasNoRulesOfItsOwnStaysOpen() {
        assertTrue(tcp("plc", "desk", 80), "out of the guarded segment");
        assertTrue(tcp("guest", "bench", 81));
        assertTrue(tcp("plc", "bench", 80));
        assertTrue(tcp("plc", "hmi", 81), "inside the segment");
    }

    @Test
    void aForgedSenderOfTheAllowedNodeDoesNotPass() throws Exception {
        // The bench lies in another segment than the desk that it pretends to be; the witness is the server's own
        // count.
        String desk = addressOf("desk");
        String hmi = addressOf("hmi");
        String listen = "my $s = IO::Socket::INET->new(LocalPort => 99, Proto => 'udp') or die; alarm 4;"
                + " $s->recv(my $m, 99); print qq(heard $m)";
        var heard = new StringBuffer();
        Thread listener = Thread.ofVirtual()
                .start(() -> heard.append(test.exec(TEAM, "hmi", "perl", "-MIO::Socket::INET", "-e", listen)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> test.exec(TEAM, "hmi", "cat", "/proc/net/udp").contains(":0063 "));
        var outcome = test.attempt(
                test.inspect(TEAM, "bench").getId(), 500, List.of("spoof," + desk + "," + hmi + ",99,token"));
        assertTrue(outcome.output().contains("sent"), outcome.output());
        listener.join();
        assertFalse(heard.toString().contains("heard"), heard.toString());
    }

    private String addressOf(String node) {
        return wanted.nodes().stream()
                .filter(one -> one.name().equals(node))
                .findFirst()
                .orElseThrow()
                .attachments()
                .getFirst()
                .address();
    }

    @Test
    void noNodeBesideTheRouterCanChangeTheRules() {
        String rules = test.exec(TEAM, "gate", "nft", "list", "table", "ip", "kakehashi");
        assertTrue(rules.contains("chain into-plant"), rules);
        for (String node : List.of("desk", "plc")) {
            String script = "ip route add 203.0.113.0/24 via " + addressOf(node) + "; echo $?";
            assertTrue(test.execAs(test.inspect(TEAM, node).getId(), "0", "sh", "-c", script)
                    .contains("not permitted"));
        }
        String asNobody = test.execAs(test.inspect(TEAM, "gate").getId(), "nobody", "nft", "flush", "ruleset");
        assertTrue(asNobody.contains("not permitted"), asNobody);
        assertEquals(rules, test.exec(TEAM, "gate", "nft", "list", "table", "ip", "kakehashi"));
    }

    @Test
    void aRouterThatWasKilledComesBackWithItsRules() {
        test.docker.killContainerCmd(test.inspect(TEAM, "gate").getId()).exec();
        test.settle(wanted);
        assertTrue(tcp("guest", "plc", 80));
        assertFalse(tcp("guest", "plc", 81));
    }
}
