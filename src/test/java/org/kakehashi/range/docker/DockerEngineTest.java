package org.kakehashi.range.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.range.plan.Observed;
import org.kakehashi.range.plan.Observed.SeenContainer;
import org.kakehashi.range.plan.SmallRange;
import org.kakehashi.range.plan.Step;
import org.kakehashi.range.plan.WantedRange;

@Tag("docker")
class DockerEngineTest {
    private static final long TEAM = 4;
    private final TestEngine test = new TestEngine();
    private final WantedRange.Source source = source();
    private final WantedRange nothing = WantedRange.nothing(test.instance, TEAM);

    @AfterEach
    void leaveNothing() {
        test.settle(nothing);
    }

    @Test
    void deploysAndTakesEverythingAway() {
        test.settle(wanted(Map.of()));
        Observed seen = test.engine.observe(TEAM);
        assertEquals(3, seen.containers().size());
        assertTrue(seen.containers().stream().allMatch(c -> c.condition() == Observed.Condition.RUNNING));
        test.settle(nothing);
        assertEquals(List.of(), test.engine.resources());
    }

    @Test
    void everyNodeIsHardened() {
        test.settle(wanted(Map.of()));
        InspectContainerResponse files = inspect("files");
        var host = files.getHostConfig();
        assertEquals(List.of(Capability.ALL), List.of(host.getCapDrop()));
        assertTrue(host.getReadonlyRootfs());
        assertEquals(128, host.getPidsLimit());
        assertEquals(256L * 1024 * 1024, host.getMemory());
        assertTrue(host.getSecurityOpts().contains("no-new-privileges"));
        assertEquals(
                "0 0 0",
                run(
                        "desk-1",
                        "sh",
                        "-c",
                        "awk '/Cap(Eff|Prm|Bnd)/ {printf \"%s%d\", s, $2; s=\" \"}' /proc/self/status"));
        assertEquals("2", run("desk-1", "awk", "/^Seccomp:/ {print $2}", "/proc/self/status"));
    }

    @Test
    void placesFilesWithTheirOwnerOnStorageOfTheRange() {
        test.settle(wanted(Map.of()));
        String owner = run("files", "stat", "-c", "%U %a", "/srv/public/handover.txt");
        assertEquals("hana 644", owner);
        assertEquals("Contact hana. KKH{secret}", run("files", "cat", "/srv/public/handover.txt"));
        assertFalse(inspect("files").toString().contains("KKH{"));
    }

    @Test
    void aKilledContainerComesBackWithWhatItHadStored() {
        test.settle(wanted(Map.of()));
        run("files", "rm", "/srv/public/handover.txt");
        String before = test.engine.fingerprints().get(TEAM);
        assertEquals(before, test.engine.fingerprints().get(TEAM), "what happens inside of a node does not show");
        test.docker.killContainerCmd(container("files").id()).exec();
        assertNotEquals(before, test.engine.fingerprints().get(TEAM));
        String ended = container("files").detail().en();
        test.settle(wanted(Map.of()));
        assertEquals("ended with exit code 137", ended);
        assertEquals(Observed.Condition.RUNNING, container("files").condition());
        assertEquals("", run("files", "ls", "/srv/public"));
    }

    @Test
    void resetOfANodeGivesFreshStorageAndTheSameAddress() {
        test.settle(wanted(Map.of()));
        run("files", "rm", "/srv/public/handover.txt");
        String before = container("files").id();
        String address = address("files");
        test.settle(wanted(Map.of("files", 2)));
        assertNotEquals(before, container("files").id());
        assertEquals(address, address("files"));
        assertEquals("handover.txt", run("files", "ls", "/srv/public"));
        assertEquals(3, test.engine.observe(TEAM).containers().size());
    }

    @Test
    void anyCutOfADeployGoesOnToAWholeRange() {
        List<Step> steps = TestEngine.steps(test.plan(wanted(Map.of())));
        for (int cut = 1; cut < steps.size(); cut += 2) {
            test.run(TEAM, steps.subList(0, cut));
            // The step at the cut may have been done without anybody knowing: it is done twice here.
            test.run(TEAM, steps.subList(cut - 1, cut));
            test.settle(wanted(Map.of()));
            Observed seen = test.engine.observe(TEAM);
            assertEquals(
                    3,
                    seen.containers().size(),
                    "cut after " + steps.get(cut - 1).text());
            assertEquals(
                    2, seen.networks().size(), "cut after " + steps.get(cut - 1).text());
            test.settle(nothing);
        }
        assertEquals(List.of(), test.engine.resources());
    }

    @Test
    void whatIsNotOursIsNeverTouched() {
        var facts = test.engine.image("kakehashi/router:latest").orElseThrow();
        String foreign = test.docker
                .createContainerCmd(facts.id())
                .withName("kk-" + test.instance + "-4-gate-g1")
                .withLabels(Map.of(
                        ResourceLabels.INSTANCE, "ffffffff", ResourceLabels.TEAM, "4", ResourceLabels.NODE, "gate"))
                .exec()
                .getId();
        try {
            var failure = assertThrows(EngineFailure.class, () -> test.settle(wanted(Map.of())));
            assertTrue(failure.getMessage().contains("exists and is not ours"), failure::getMessage);
            test.settle(nothing);
            assertEquals(
                    foreign, test.docker.inspectContainerCmd(foreign).exec().getId());
        } finally {
            test.docker.removeContainerCmd(foreign).exec();
        }
    }

    @Test
    void anUnknownOwnerIsNamed() {
        var values = new HashMap<>(source.values().byName());
        values.put("owner", "nobody-here");
        var wrong = new WantedRange.Source(
                source.instance(),
                TEAM,
                source.scenario(),
                new org.kakehashi.scenario.TeamValues(values),
                1,
                source.subnets());
        var range = WantedRange.of(wrong, test.images(wrong), Map.of());
        var failure = assertThrows(EngineFailure.class, () -> test.settle(range));
        assertEquals(
                "file /srv/public/handover.txt is to belong to nobody-here, but the image has no such user",
                failure.getMessage());
    }

    private WantedRange wanted(Map<String, Integer> generations) {
        return WantedRange.of(source, test.images(source), generations);
    }

    private WantedRange.Source source() {
        WantedRange.Source small = SmallRange.source(1);
        return test.source(TEAM, small.scenario(), small.values().byName());
    }

    private SeenContainer container(String node) {
        return test.engine.observe(TEAM).containers().stream()
                .filter(container -> container.node().equals(node))
                .findFirst()
                .orElseThrow();
    }

    private InspectContainerResponse inspect(String node) {
        return test.docker.inspectContainerCmd(container(node).id()).exec();
    }

    private String address(String node) {
        return inspect(node)
                .getNetworkSettings()
                .getNetworks()
                .values()
                .iterator()
                .next()
                .getIpAddress();
    }

    private String run(String node, String... command) {
        return test.exec(TEAM, node, command).strip();
    }
}
