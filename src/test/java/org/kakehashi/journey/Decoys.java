package org.kakehashi.journey;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Things on the engine that belong to another installation, and to nobody: whoever cleans up must not touch them. */
final class Decoys implements AutoCloseable {
    private static final String ENGINE = "unix:///var/run/docker.sock";
    private static final String NODE = "node";

    private final DockerClient docker = DockerClientImpl.getInstance(
            DefaultDockerClientConfig.createDefaultConfigBuilder()
                    .withDockerHost(ENGINE)
                    .build(),
            new ZerodepDockerHttpClient.Builder().dockerHost(URI.create(ENGINE)).build());
    private final List<String> containers = new ArrayList<>();
    private final List<String> volumes = new ArrayList<>();

    /** @param image of which containers are made that never start */
    Decoys(String image) {
        String name = "decoy-" + UUID.randomUUID();
        Map<String, String> others = Map.of(
                "org.kakehashi.instance",
                "dec0" + name.substring(6, 10),
                "org.kakehashi.purpose",
                NODE,
                "org.kakehashi.node",
                "desk-1");
        for (Map<String, String> labels : List.of(others, Map.<String, String>of())) {
            containers.add(docker.createContainerCmd(image)
                    .withName(name + "-" + labels.size())
                    .withLabels(labels)
                    .exec()
                    .getId());
            volumes.add(docker.createVolumeCmd()
                    .withName(name + "-" + labels.size())
                    .withLabels(labels)
                    .exec()
                    .getName());
        }
    }

    /** What tells of each that nobody has touched it. */
    Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        for (String id : containers) {
            try {
                var seen = docker.inspectContainerCmd(id).exec();
                state.put(
                        "container " + id,
                        seen.getName() + " " + seen.getState().getStatus());
            } catch (NotFoundException e) {
                // It is missing in what is returned.
            }
        }
        for (String name : volumes) {
            try {
                var seen = docker.inspectVolumeCmd(name).exec();
                state.put("volume " + name, String.valueOf(seen.getLabels()));
            } catch (NotFoundException e) {
                // It is missing in what is returned.
            }
        }
        return state;
    }

    @Override
    public void close() throws IOException {
        state().keySet().forEach(thing -> {
            String name = thing.substring(thing.indexOf(' ') + 1);
            if (thing.startsWith("container")) {
                docker.removeContainerCmd(name).exec();
            } else {
                docker.removeVolumeCmd(name).exec();
            }
        });
        docker.close();
    }
}
