package org.kakehashi.range.docker.access;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.dockerjava.api.DockerClient;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.node.NodeContainers;
import org.kakehashi.range.docker.node.NodeContainers.NodeContainer;
import org.kakehashi.range.engine.NodeProxies;
import org.kakehashi.range.engine.ProxyConfig;
import org.kakehashi.range.engine.RangeUnavailable;

/**
 * The proxies that stand. What is remembered here only saves asking: a proxy that has gone is noticed when it is used,
 * and one that is forgotten among many is opened anew, while who uses it already goes on.
 */
@ApplicationScoped
class DockerNodeProxies implements NodeProxies {
    private static final Logger LOG = Logger.getLogger(DockerNodeProxies.class);

    /** Each takes 3 MB of the host's memory, so that no host has so many at a time. */
    private static final int MOST = 2_000;

    private final RangeConfig config;
    private final ProxyConfig settings;
    private final NodeContainers nodes;
    private final ProxyContainers containers;
    private final Cache<Key, Proxy> known;

    private record Key(long teamId, String node, int generation, int port) {}

    /** The proxy of a key, once somebody has asked for it. */
    private static final class Proxy {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile @Nullable Path socket;
    }

    @Inject
    DockerNodeProxies(DockerClient docker, RangeConfig config, ProxyConfig settings, NodeContainers nodes) {
        this(docker, config, settings, nodes, MOST);
    }

    DockerNodeProxies(DockerClient docker, RangeConfig config, ProxyConfig settings, NodeContainers nodes, int most) {
        this.config = config;
        this.settings = settings;
        this.nodes = nodes;
        this.containers = new ProxyContainers(docker, config, settings);
        this.known = Caffeine.newBuilder()
                .maximumSize(most)
                .executor(Runnable::run)
                .<Key, Proxy>evictionListener((key, proxy, cause) -> forget(proxy))
                .build();
    }

    @Override
    public Path to(long teamId, String node, int generation, int port) {
        Proxy proxy = known.get(new Key(teamId, node, generation, port), key -> new Proxy());
        Path socket = proxy.socket;
        if (socket != null) {
            return socket;
        }
        proxy.lock.lock();
        try {
            Path opened = proxy.socket;
            if (opened == null) {
                opened = open(teamId, node, generation, port);
                proxy.socket = opened;
            }
            return opened;
        } finally {
            proxy.lock.unlock();
        }
    }

    @Override
    public void gone(Path socket) {
        if (known.asMap().values().removeIf(proxy -> socket.equals(proxy.socket))) {
            ProxySockets.remove(folderOf(socket));
        }
    }

    private Path open(long teamId, String node, int generation, int port) {
        NodeContainer container = nodes.running(teamId, node);
        if (container.generation() < generation) {
            throw new RangeUnavailable(WORDS.isBeingReset(node));
        }
        return containers.open(teamId, container, new ProxySockets(settings.folder()).fresh(), port);
    }

    private static void forget(@Nullable Proxy proxy) {
        Path socket = proxy == null ? null : proxy.socket;
        if (socket != null) {
            ProxySockets.remove(folderOf(socket));
        }
    }

    private static Path folderOf(Path socket) {
        return Objects.requireNonNull(socket.getParent(), "a socket lies in its proxy's folder");
    }

    /** Beside the start, not before it: nobody comes in through the proxies of a platform that was killed. */
    void start(@Observes StartupEvent start) {
        if (config.active()) {
            Thread.ofVirtual().name("old-proxies").start(this::closeOldOnes);
        }
    }

    void closeOldOnes() {
        try {
            for (String old : containers.all()) {
                if (known.asMap().isEmpty()) {
                    containers.remove(old);
                }
            }
            if (known.asMap().isEmpty()) {
                new ProxySockets(settings.folder()).clear();
            }
        } catch (UncheckedIOException e) {
            LOG.warnf("the folder of proxies could not be emptied: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warnf("old proxies are left to end by themselves: %s", e.getMessage());
        }
    }

    /** Before the beans go: the engine's client is needed. */
    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        if (!known.asMap().isEmpty()) {
            known.invalidateAll();
            closeOldOnes();
        }
    }
}
