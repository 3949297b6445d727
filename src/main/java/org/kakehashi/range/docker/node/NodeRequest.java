package org.kakehashi.range.docker.node;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kakehashi.range.plan.NetworkAttachment;
import org.kakehashi.range.plan.NodeInstance;

/** The create request of a node: the hardened base, its storage, its home network and the names of its neighbours. */
public final class NodeRequest {
    static final String ROOT = "0";

    private static final int STOP_SECONDS = 5;

    private NodeRequest() {}

    public static CreateContainerCmd of(DockerClient docker, NodeInstance node, Map<String, String> labels) {
        HostConfig host = Hardening.of(node.profile(), node.allowance())
                .withMounts(node.storage().stream()
                        .map(storage -> new Mount()
                                .withType(MountType.VOLUME)
                                .withSource(storage.name())
                                .withTarget(storage.folder()))
                        .toList())
                .withExtraHosts(node.hosts().entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .toArray(String[]::new))
                .withNetworkMode("none");
        CreateContainerCmd request = docker.createContainerCmd(node.imageId())
                .withName(node.engineName())
                .withHostName(node.name())
                .withLabels(labels)
                // A health check is an exec each few seconds for ever; readiness is probed once, from outside.
                .withHealthcheck(new HealthCheck().withTest(List.of("NONE")))
                .withStopTimeout(STOP_SECONDS)
                .withHostConfig(host);
        if (node.startsAsRoot()) {
            request.withUser(ROOT);
        }
        if (!node.environment().isEmpty()) {
            request.withEnv(environment(node));
        }
        if (!node.attachments().isEmpty()) {
            NetworkAttachment home = node.attachments().getFirst();
            host.withNetworkMode(home.network().engineName());
            request.withIpv4Address(home.address());
        }
        return request;
    }

    /** In one order, whatever the map's. */
    static List<String> environment(NodeInstance node) {
        return new TreeMap<>(node.environment())
                .entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .toList();
    }
}
