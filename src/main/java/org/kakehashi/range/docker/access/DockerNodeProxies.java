package org.kakehashi.range.docker.access;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Volume;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.docker.ephemeral.EphemeralContainers;
import org.kakehashi.range.docker.ephemeral.EphemeralSpec;
import org.kakehashi.range.docker.node.NodeContainers;
import org.kakehashi.range.docker.node.NodeContainers.NodeContainer;
import org.kakehashi.range.engine.NodeProxies;
import org.kakehashi.range.engine.ProxyConfig;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.language.Text;

/**
 * Doors as containers of the image {@code door}: in the node's network namespace, with the file system of nobody, and
 * with one folder of the host in which their socket is. A door ends with its node, or when nobody uses it; the engine
 * removes it then. What is remembered here only saves asking: a door that has gone is noticed when it is used.
 */
@ApplicationScoped
class DockerNodeProxies implements NodeProxies {
    private static final Logger LOG = Logger.getLogger(DockerNodeProxies.class);
    private static final String INSIDE = "/door";
    private static final String NOBODY = "65534:65534";
    private static final Duration OPENING_LIMIT = Duration.ofSeconds(10);

    private final DockerClient docker;
    private final RangeConfig config;
    private final ProxyConfig doors;
    private final NodeContainers nodes;

    @Inject
    public DockerNodeProxies(DockerClient docker, RangeConfig config, ProxyConfig doors, NodeContainers nodes) {
        this.docker = docker;
        this.config = config;
        this.doors = doors;
        this.nodes = nodes;
    }

    private final Map<Key, Door> known = new ConcurrentHashMap<>();

    private record Key(long teamId, String node, int generation, int port) {}

    /** The door of a key, once somebody has asked for it. */
    private static final class Door {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Path socket;
    }

    @Override
    public Path to(long teamId, String node, int generation, int port) {
        Door door = known.computeIfAbsent(new Key(teamId, node, generation, port), key -> new Door());
        Path socket = door.socket;
        if (socket != null) {
            return socket;
        }
        door.lock.lock();
        try {
            Path opened = door.socket;
            if (opened == null) {
                opened = open(teamId, node, generation, port);
                door.socket = opened;
            }
            return opened;
        } finally {
            door.lock.unlock();
        }
    }

    @Override
    public void gone(Path socket) {
        if (known.values().removeIf(door -> socket.equals(door.socket))) {
            ProxySockets.remove(Objects.requireNonNull(socket.getParent(), "a socket lies in its door's folder"));
        }
    }

    private Path open(long teamId, String node, int generation, int port) {
        NodeContainer container = nodes.running(teamId, node);
        if (container.generation() < generation) {
            throw new RangeUnavailable(new Text(node + " is being reset", node + " をリセットしています"));
        }
        Path folder = new ProxySockets(doors.folder()).fresh();
        @Nullable String id = null;
        try {
            id = create(teamId, container, folder, port);
            docker.startContainerCmd(id).exec();
            Path socket = folder.resolve(Integer.toString(port));
            awaitOpen(node, socket);
            return socket;
        } catch (RuntimeException e) {
            abandon(id, folder, e);
            throw e instanceof RangeUnavailable known ? known : EphemeralContainers.failure(image(), e);
        }
    }

    private String create(long teamId, NodeContainer container, Path folder, int port) {
        return docker.createContainerCmd(image())
                .withCmd(INSIDE, Long.toString(doors.idle().toSeconds()), Integer.toString(port))
                .withUser(NOBODY)
                .withHostConfig(host(container.id(), folder))
                .withLabels(Map.of(
                        ResourceLabels.INSTANCE,
                        config.instance(),
                        ResourceLabels.TEAM,
                        Long.toString(teamId),
                        ResourceLabels.NODE,
                        container.node(),
                        ResourceLabels.PURPOSE,
                        ResourceLabels.PURPOSE_DOOR))
                .exec()
                .getId();
    }

    private HostConfig host(String node, Path folder) {
        return EphemeralSpec.hostConfig("container:" + node, List.of(), EphemeralSpec.Size.PROBE)
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
                throw new RangeUnavailable(new Text("no way in to " + node + " was opened", node + " への接続経路を開けませんでした"));
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

    private void remove(String id) {
        try {
            docker.removeContainerCmd(id).withForce(true).exec();
        } catch (NotFoundException | ConflictException gone) {
            // It ended by itself: the engine has removed it or is about to.
        }
    }

    /** Beside the start, not before it: nobody comes in through the doors of a platform that was killed. */
    void start(@Observes StartupEvent start) {
        if (config.active()) {
            Thread.ofVirtual().name("old-doors").start(this::closeOldOnes);
        }
    }

    void closeOldOnes() {
        try {
            for (Container door : docker.listContainersCmd()
                    .withShowAll(true)
                    .withLabelFilter(Map.of(
                            ResourceLabels.INSTANCE,
                            config.instance(),
                            ResourceLabels.PURPOSE,
                            ResourceLabels.PURPOSE_DOOR))
                    .exec()) {
                if (known.isEmpty()) {
                    remove(door.getId());
                }
            }
            if (known.isEmpty()) {
                new ProxySockets(doors.folder()).clear();
            }
        } catch (UncheckedIOException e) {
            LOG.warnf("the folder of doors could not be emptied: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warnf("old doors are left to end by themselves: %s", e.getMessage());
        }
    }

    /** Before the beans go: the engine's client is needed. */
    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        if (!known.isEmpty()) {
            known.clear();
            closeOldOnes();
        }
    }
}
