package org.kakehashi.range.docker.access;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.docker.ephemeral.EphemeralContainers;
import org.kakehashi.range.docker.ephemeral.EphemeralSpec;
import org.kakehashi.range.docker.node.NodeContainers.NodeContainer;
import org.kakehashi.range.engine.ProxyConfig;
import org.kakehashi.range.engine.RangeUnavailable;

/**
 * Proxies as containers of the image {@code door}: in the node's network namespace, with the file system of nobody, and
 * with one folder of the host in which their socket is. A proxy ends with its node, or when nobody uses it; the engine
 * removes it then.
 */
final class ProxyContainers {
    private static final String INSIDE = "/door";
    private static final String NOBODY = "65534:65534";
    private static final Duration OPENING_LIMIT = Duration.ofSeconds(10);

    private final DockerClient docker;
    private final RangeConfig config;
    private final ProxyConfig settings;

    ProxyContainers(DockerClient docker, RangeConfig config, ProxyConfig settings) {
        this.docker = docker;
        this.config = config;
        this.settings = settings;
    }

    /**
     * Starts one and waits until it listens.
     *
     * @param folder for its socket; removed again if it cannot be opened
     * @return the socket
     * @throws RangeUnavailable if the node has ended or the engine does not answer
     */
    Path open(long teamId, NodeContainer node, Path folder, int port) {
        @Nullable String id = null;
        try {
            id = create(teamId, node, folder, port);
            docker.startContainerCmd(id).exec();
            Path socket = folder.resolve(Integer.toString(port));
            awaitOpen(node.node(), socket);
            return socket;
        } catch (RuntimeException e) {
            abandon(id, folder, e);
            throw e instanceof RangeUnavailable known ? known : EphemeralContainers.failure(image(), e);
        }
    }

    /** Ids of all of this installation. */
    List<String> all() {
        return docker
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(
                        ResourceLabels.INSTANCE,
                        config.instance(),
                        ResourceLabels.PURPOSE,
                        ResourceLabels.PURPOSE_PROXY))
                .exec()
                .stream()
                .map(Container::getId)
                .toList();
    }

    void remove(String id) {
        try {
            docker.removeContainerCmd(id).withForce(true).exec();
        } catch (NotFoundException | ConflictException gone) {
            // It ended by itself: the engine has removed it or is about to.
        }
    }

    private String create(long teamId, NodeContainer node, Path folder, int port) {
        return docker.createContainerCmd(image())
                .withCmd(INSIDE, Long.toString(settings.idle().toSeconds()), Integer.toString(port))
                .withUser(NOBODY)
                .withHostConfig(host(node.id(), folder))
                .withLabels(Map.of(
                        ResourceLabels.INSTANCE, config.instance(),
                        ResourceLabels.TEAM, Long.toString(teamId),
                        ResourceLabels.NODE, node.node(),
                        ResourceLabels.PURPOSE, ResourceLabels.PURPOSE_PROXY))
                .exec()
                .getId();
    }

    private static HostConfig host(String node, Path folder) {
        return EphemeralSpec.hostConfig("container:" + node, EphemeralSpec.Size.PROXY)
                .withBinds(new Bind(folder.toString(), new Volume(INSIDE)))
                .withAutoRemove(true);
    }

    private String image() {
        return config.imagePrefix() + "door";
    }

    private static void awaitOpen(String node, Path socket) {
        long deadline = System.nanoTime() + OPENING_LIMIT.toNanos();
        while (!isOpen(socket)) {
            if (System.nanoTime() > deadline) {
                throw new RangeUnavailable(WORDS.noWayInToWasOpened(node));
            }
            try {
                Thread.sleep(Duration.ofMillis(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw RangeUnavailable.stopping(e);
            }
        }
    }

    private static boolean isOpen(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException notYet) {
            return false;
        }
    }

    private void abandon(@Nullable String id, Path folder, RuntimeException cause) {
        try {
            if (id != null) {
                remove(id);
            }
            ProxySockets.remove(folder);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
