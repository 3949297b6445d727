package org.kakehashi.journey;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an installation has on the engine, by label. */
final class Leftovers implements AutoCloseable {
    private static final String ENGINE = "unix:///var/run/docker.sock";

    private final DockerClient docker = DockerClientImpl.getInstance(
            DefaultDockerClientConfig.createDefaultConfigBuilder()
                    .withDockerHost(ENGINE)
                    .build(),
            new ZerodepDockerHttpClient.Builder().dockerHost(URI.create(ENGINE)).build());
    private final Map<String, String> label;

    Leftovers(String instance) {
        label = Map.of("org.kakehashi.instance", instance);
    }

    /** Names of all containers, networks and volumes of the installation. */
    List<String> all() {
        List<String> names = new ArrayList<>(containers());
        docker.listNetworksCmd().exec().stream()
                .filter(network -> network.getLabels().entrySet().containsAll(label.entrySet()))
                .map(network -> "network " + network.getName())
                .forEach(names::add);
        docker.listVolumesCmd().withFilter("label", List.of(labelFilter())).exec().getVolumes().stream()
                .map(volume -> "volume " + volume.getName())
                .forEach(names::add);
        return names;
    }

    /** Names of its containers, running or not. */
    List<String> containers() {
        return docker.listContainersCmd().withShowAll(true).withLabelFilter(label).exec().stream()
                .map(container -> "container " + String.join(",", container.getNames()))
                .toList();
    }

    /** The image of one of its nodes. */
    String anImage() {
        return docker.listContainersCmd()
                .withLabelFilter(nodes())
                .exec()
                .getFirst()
                .getImageId();
    }

    /** How many of its nodes run; helpers of probes and checks come and go. */
    long running() {
        return docker.listContainersCmd().withLabelFilter(nodes()).exec().size();
    }

    /** How many of its nodes there are, running or not. */
    int nodesMade() {
        return docker.listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(nodes())
                .exec()
                .size();
    }

    private Map<String, String> nodes() {
        var labels = new HashMap<>(label);
        labels.put("org.kakehashi.purpose", "node");
        return labels;
    }

    /** When each running node was started, by id. */
    Map<String, String> runs() {
        Map<String, String> runs = new HashMap<>();
        docker.listContainersCmd()
                .withLabelFilter(nodes())
                .exec()
                .forEach(container -> runs.put(
                        container.getId(),
                        docker.inspectContainerCmd(container.getId())
                                .exec()
                                .getState()
                                .getStartedAt()));
        return runs;
    }

    /** Ends one running container of a node of this name; its id. */
    String endOne(String node) {
        var filter = new HashMap<>(label);
        filter.put("org.kakehashi.node", node);
        filter.put("org.kakehashi.purpose", "node");
        String id = docker.listContainersCmd()
                .withLabelFilter(filter)
                .exec()
                .getFirst()
                .getId();
        docker.killContainerCmd(id).exec();
        return id;
    }

    /** Kills the ways in to pages of nodes; how many there were. */
    int killDoors() {
        var filter = new HashMap<>(label);
        filter.put("org.kakehashi.purpose", "door");
        List<String> doors = docker.listContainersCmd().withLabelFilter(filter).exec().stream()
                .map(container -> container.getId())
                .toList();
        doors.forEach(id -> docker.killContainerCmd(id).exec());
        return doors.size();
    }

    private String labelFilter() {
        return label.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        docker.close();
    }
}
