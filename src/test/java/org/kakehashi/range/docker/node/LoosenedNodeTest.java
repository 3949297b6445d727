package org.kakehashi.range.docker.node;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kakehashi.range.docker.TestEngine;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.plan.Observed;
import org.kakehashi.range.plan.SmallRange;
import org.kakehashi.range.plan.WantedRange;
import org.kakehashi.scenario.Allowance;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.NodeSpec;

/** Nodes that their author loosened, as the real engine makes them: what was asked for, and nothing beside it. */
@Tag("docker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoosenedNodeTest {
    private static final long TEAM = 26;
    private final TestEngine test = new TestEngine();
    private WantedRange wanted = WantedRange.nothing(test.instance, TEAM);

    @BeforeAll
    void deploy() {
        var scenario = SmallRange.scenario(
                List.of(Network.plain("office")),
                List.of(
                        node("plain").build(),
                        node("roomy")
                                .allowance(new Allowance(512, 1500, 200, 64, false, false))
                                .environment(Map.of("PLANT", "of ${owner}"))
                                .build(),
                        node("setuid")
                                .profile(Node.Profile.LOGIN)
                                .allowance(new Allowance(256, 500, 128, 16, true, false))
                                .build(),
                        node("writable")
                                .allowance(new Allowance(256, 500, 128, 16, false, true))
                                .build(),
                        node("wall").profile(Node.Profile.FIREWALL).build(),
                        node("ear").profile(Node.Profile.CAPTURE).build()));
        wanted = test.wanted(test.source(TEAM, scenario, Map.of("owner", "hana", "leak", "KKH{x}")));
        test.settle(wanted);
    }

    private static NodeSpec node(String name) {
        return NodeSpec.node(name, name.equals("wall") ? "router" : "desk", "office");
    }

    @AfterAll
    void leaveNothing() throws IOException {
        test.settle(WantedRange.nothing(test.instance, TEAM));
        test.docker.close();
    }

    @Test
    void variablesAreFilledInForTheTeam() {
        assertEquals("of hana\n", test.exec(TEAM, "roomy", "printenv", "PLANT"));
        assertEquals("", test.exec(TEAM, "plain", "printenv", "PLANT"));
    }

    @Test
    void limitsAreAsAskedFor() {
        var host = test.inspect(TEAM, "roomy").getHostConfig();
        assertEquals(512L << 20, host.getMemory());
        assertEquals(512L << 20, host.getMemorySwap());
        assertEquals(1_500_000_000L, host.getNanoCPUs());
        assertEquals(200L, host.getPidsLimit());
        assertTrue(test.exec(TEAM, "roomy", "df", "-m", "--output=size", "/tmp").contains("64"));
        assertTrue(test.exec(TEAM, "plain", "df", "-m", "--output=size", "/tmp").contains("16"));
    }

    @Test
    void aSetuidProgramGainsRightsOnlyWhereThatIsTheLesson() {
        assertEquals("1", noNewPrivileges("plain"));
        assertEquals("0", noNewPrivileges("setuid"));
        assertEquals("2", test.exec(TEAM, "setuid", "sh", "-c", "grep Seccomp: /proc/self/status | tr -dc 0-9"));
        assertEquals("0", gained("setuid"));
    }

    /** The user id under which a copy of {@code id} that is setuid to root runs; the range's storage holds it. */
    private String gained(String node) {
        asRoot(node, "cp /usr/bin/id /home/trainee/id; chown 0:0 /home/trainee/id; chmod 4755 /home/trainee/id");
        return test.exec(TEAM, node, "/home/trainee/id", "-u").strip();
    }

    private void asRoot(String node, String script) {
        String id = test.docker
                .execCreateCmd(test.inspect(TEAM, node).getId())
                .withUser("0")
                .withCmd("sh", "-c", script)
                .exec()
                .getId();
        test.docker.execStartCmd(id).withDetach(true).exec(new ContainerOutput(1 << 10));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Boolean.FALSE.equals(
                        test.docker.inspectExecCmd(id).exec().isRunning()));
    }

    private String noNewPrivileges(String node) {
        return test.exec(TEAM, node, "sh", "-c", "grep NoNewPrivs /proc/self/status | tr -dc 0-9");
    }

    @Test
    void onlyAWritableRootCanBeWrittenTo() {
        asRoot("writable", "echo hello > /etc/greeting");
        assertEquals("hello\n", test.exec(TEAM, "writable", "cat", "/etc/greeting"));
        asRoot("plain", "echo hello > /etc/greeting");
        assertFalse(test.exec(TEAM, "plain", "cat", "/etc/greeting").contains("hello"));
    }

    @Test
    void onlyRoutersAndFirewallsForward() {
        for (String node : List.of("plain", "ear", "writable")) {
            assertEquals("0\n", test.exec(TEAM, node, "cat", "/proc/sys/net/ipv4/ip_forward"), node);
        }
        assertEquals("1\n", test.exec(TEAM, "wall", "cat", "/proc/sys/net/ipv4/ip_forward"));
    }

    @Test
    void rootOfAFirewallConfiguresItAndRootOfACaptureNodeListens() {
        assertTrue(test.exec(TEAM, "wall", "sh", "-c", "nft add table ip mine && nft list tables")
                .contains("table ip mine"));
        String listen = "perl -MSocket -e 'socket(S, 17, SOCK_RAW, 768) or die $!; print qq(listens)'";
        String id = test.inspect(TEAM, "ear").getId();
        assertEquals("listens", test.execAs(id, "0", "sh", "-c", listen));
        assertTrue(test.execAs(test.inspect(TEAM, "plain").getId(), "0", "sh", "-c", listen)
                .contains("not permitted"));
        assertEquals("trainee\n", test.exec(TEAM, "plain", "id", "-un"));
        assertEquals(
                "trainee", test.inspect(TEAM, "ear").getConfig().getLabels().get(ResourceLabels.USER));
        assertFalse(test.execAs(id, "0", "sh", "-c", "ip link add d0 type dummy && echo made")
                .contains("made"));
    }

    @Test
    void aNodeThatWritesTooMuchIsStoppedUntilItIsReset() {
        asRoot("writable", "for n in 1 2 3; do head -c 200M /dev/zero > /var/fill$n; done");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !test.engine.stopOvergrown().isEmpty());
        var seen = test.engine.observe(TEAM).containers().stream()
                .filter(container -> container.node().equals("writable"))
                .findFirst()
                .orElseThrow();
        assertEquals(Observed.Condition.OVERGROWN, seen.condition());
        String plan = test.plan(wanted).toString();
        assertEquals(
                "writable: cannot go on (it was stopped because it wrote more than 512 MiB to its file system; reset it)\n",
                plan);
        test.engine.apply(
                TEAM, new org.kakehashi.range.plan.Step.RemoveContainer(seen.id(), seen.name(), "reset in the test"));
        test.settle(wanted);
        assertEquals(List.of(), test.engine.stopOvergrown());
    }
}
