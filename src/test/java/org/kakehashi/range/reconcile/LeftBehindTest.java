package org.kakehashi.range.reconcile;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.model.HostConfig;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kakehashi.launch.TestDatabase;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.RangeJourneyTest;
import org.kakehashi.range.engine.Engine;

/** What a lost database or a killed platform leaves on the real engine is taken away, and nothing else. */
@Tag("docker")
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(RangeJourneyTest.OnTheEngine.class)
class LeftBehindTest {
    private static final String PREFIX = "org.kakehashi.";
    private static final String UNKNOWN_TEAM = "990001";
    private static final Duration GRACE = Duration.ofSeconds(120);

    @Inject
    Engine engine;

    @Inject
    GarbageCollector sweep;

    @Inject
    RangeConfig config;

    @Inject
    DockerClient docker;

    private final List<String> containers = new ArrayList<>();
    private final List<String> networks = new ArrayList<>();
    private final List<String> volumes = new ArrayList<>();

    @AfterEach
    void leaveNothing() {
        containers.stream()
                .filter(listed()::contains)
                .forEach(id -> docker.removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec());
        Set<String> there = docker.listNetworksCmd().exec().stream()
                .map(network -> network.getId())
                .collect(Collectors.toSet());
        networks.stream()
                .filter(there::contains)
                .forEach(id -> docker.removeNetworkCmd(id).exec());
        volumes.stream()
                .filter(volumesThere()::contains)
                .forEach(name -> docker.removeVolumeCmd(name).exec());
    }

    @Test
    void theSweepTakesAwayWhatIsOursAndOldAndNobodys() {
        String ours = config.instance();
        String orphan = container("kakehashi/base", labels(ours, "node"), true);
        String network = network("old", labels(ours, "node"));
        String volume = volume("old", labels(ours, "node"));
        String helper =
                container("kakehashi/desk", Map.of(PREFIX + "instance", ours, PREFIX + "purpose", "helper"), true);
        String anonymous =
                docker.inspectContainerCmd(helper).exec().getMounts().getFirst().getName();
        String foreign = container("kakehashi/base", labels("ffffffff", "node"), false);
        String foreignNetwork = network("foreign", labels("ffffffff", "node"));
        String foreignVolume = volume("foreign", labels("ffffffff", "node"));
        String unmarked = container("kakehashi/base", Map.of(PREFIX + "team", UNKNOWN_TEAM), false);
        // The engine counts ages in whole seconds.
        Instant second = created(unmarked);
        await().until(() -> Instant.now().isAfter(second.plusSeconds(1)));
        String young = container("kakehashi/base", labels(ours, "node"), false);
        String youngNetwork = network("young", labels(ours, "node"));
        String youngVolume = volume("young", labels(ours, "node"));

        sweep.sweep(created(young).plus(GRACE));

        assertEquals(
                Set.of(young, youngNetwork, youngVolume),
                engine.resources().stream().map(Engine.Resource::id).collect(Collectors.toSet()));
        assertTrue(listed().containsAll(List.of(foreign, unmarked)));
        assertFalse(listed().contains(orphan) || listed().contains(helper));
        assertTrue(volumesThere().contains(foreignVolume));
        assertFalse(volumesThere().contains(volume) || volumesThere().contains(anonymous));
        assertTrue(docker.listNetworksCmd().exec().stream()
                .anyMatch(one -> one.getId().equals(foreignNetwork)));
        assertFalse(docker.listNetworksCmd().exec().stream()
                .anyMatch(one -> one.getId().equals(network)));
    }

    @Test
    void whatCannotBeTakenAwayDoesNotHoldUpTheRest() {
        String held = network("held", labels(config.instance(), "node"));
        String foreign = container("kakehashi/base", labels("ffffffff", "node"), true, "kkt-held");
        String free = volume("free", labels(config.instance(), "node"));
        String last = network("last", labels(config.instance(), "node"));

        sweep.sweep(Instant.now().plus(GRACE).plusSeconds(5));

        assertEquals(
                Set.of(held),
                engine.resources().stream().map(Engine.Resource::id).collect(Collectors.toSet()));
        assertTrue(listed().contains(foreign));
        assertFalse(volumesThere().contains(free));
        assertFalse(docker.listNetworksCmd().exec().stream()
                .anyMatch(one -> one.getId().equals(last)));
    }

    private String container(String image, Map<String, String> labels, boolean started) {
        return container(image, labels, started, "none");
    }

    private String container(String image, Map<String, String> labels, boolean started, String network) {
        String id = docker.createContainerCmd(image)
                .withLabels(labels)
                .withHostConfig(HostConfig.newHostConfig().withNetworkMode(network))
                .withCmd("sleep", "300")
                .exec()
                .getId();
        containers.add(id);
        if (started) {
            docker.startContainerCmd(id).exec();
        }
        return id;
    }

    private String network(String name, Map<String, String> labels) {
        String id = docker.createNetworkCmd()
                .withName("kkt-" + name)
                .withInternal(true)
                .withLabels(labels)
                .exec()
                .getId();
        networks.add(id);
        return id;
    }

    private String volume(String name, Map<String, String> labels) {
        docker.createVolumeCmd().withName("kkt-" + name).withLabels(labels).exec();
        volumes.add("kkt-" + name);
        return "kkt-" + name;
    }

    private static Map<String, String> labels(String instance, String purpose) {
        Map<String, String> labels = new HashMap<>();
        labels.put(PREFIX + "instance", instance);
        labels.put(PREFIX + "team", UNKNOWN_TEAM);
        labels.put(PREFIX + "purpose", purpose);
        labels.put(PREFIX + "created", Long.toString(Instant.now().getEpochSecond()));
        return labels;
    }

    private Instant created(String container) {
        return docker.listContainersCmd().withShowAll(true).exec().stream()
                .filter(listed -> listed.getId().equals(container))
                .map(listed -> Instant.ofEpochSecond(listed.getCreated()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> listed() {
        return docker.listContainersCmd().withShowAll(true).exec().stream()
                .map(container -> container.getId())
                .toList();
    }

    private List<String> volumesThere() {
        return docker.listVolumesCmd().exec().getVolumes().stream()
                .map(InspectVolumeResponse::getName)
                .toList();
    }
}
