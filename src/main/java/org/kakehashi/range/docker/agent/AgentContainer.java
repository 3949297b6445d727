package org.kakehashi.range.docker.agent;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Ulimit;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.docker.client.EngineErrors;
import org.kakehashi.range.docker.client.PackagedFile;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.engine.RangeUnavailable;

/**
 * The agent as a container. It lives as long as somebody holds its input: the program ends when that ends, and the engine
 * removes the container then, also if the platform was killed.
 */
final class AgentContainer {
    private static final Logger LOG = Logger.getLogger(AgentContainer.class);
    private static final String SECCOMP = PackagedFile.text(AgentContainer.class, "seccomp.json");
    private static final long MEMORY = 128L << 20;
    private static final long PROCESSES = 256;
    private static final int OPEN_FILES = 16_384;

    /**
     * To enter networks (SYS_ADMIN, and SYS_PTRACE to open them), to set routes and rules, to send what a forger would,
     * and to become a user of its own at once, which needs the last two.
     */
    private static final List<Capability> CAPABILITIES = List.of(
            Capability.SYS_ADMIN,
            Capability.SYS_PTRACE,
            Capability.NET_ADMIN,
            Capability.NET_RAW,
            Capability.SETUID,
            Capability.SETGID);

    private final DockerClient docker;
    private final RangeConfig config;

    AgentContainer(DockerClient docker, RangeConfig config) {
        this.docker = docker;
        this.config = config;
    }

    String image() {
        return config.imagePrefix() + "agent";
    }

    /** Makes one that does not run yet; its id. */
    String create() {
        try {
            return docker.createContainerCmd(image())
                    .withHostConfig(host())
                    .withLabels(Map.of(
                            ResourceLabels.INSTANCE,
                            config.instance(),
                            ResourceLabels.PURPOSE,
                            ResourceLabels.PURPOSE_AGENT))
                    .withStdinOpen(true)
                    .withStdInOnce(true)
                    .withAttachStdin(true)
                    .withAttachStdout(true)
                    .withAttachStderr(true)
                    .exec()
                    .getId();
        } catch (NotFoundException e) {
            throw new RangeUnavailable(WORDS.imageIsMissing(image()), e);
        } catch (RuntimeException e) {
            throw EngineErrors.unavailable(e);
        }
    }

    void start(String id) {
        try {
            docker.startContainerCmd(id).exec();
        } catch (RuntimeException e) {
            throw EngineErrors.unavailable(e);
        }
    }

    /** Removes all agents of this installation: whose platform has ended, or which is of no use any more. */
    void removeAll() {
        try {
            docker
                    .listContainersCmd()
                    .withShowAll(true)
                    .withLabelFilter(Map.of(
                            ResourceLabels.INSTANCE,
                            config.instance(),
                            ResourceLabels.PURPOSE,
                            ResourceLabels.PURPOSE_AGENT))
                    .exec()
                    .stream()
                    .map(Container::getId)
                    .forEach(this::remove);
        } catch (RuntimeException e) {
            throw EngineErrors.unavailable(e);
        }
    }

    /** Never throws: what cannot be removed now is removed before the next one is made. */
    void remove(String id) {
        try {
            docker.removeContainerCmd(id).withForce(true).exec();
        } catch (NotFoundException | ConflictException gone) {
            LOG.debugf("agent %s is gone or about to be", id);
        } catch (RuntimeException e) {
            LOG.warnf("agent %s could not be removed: %s", id, e.getMessage());
        }
    }

    private static HostConfig host() {
        return HostConfig.newHostConfig()
                .withPidMode("host")
                .withNetworkMode("host")
                // Engines that map container users to others refuse the host's namespaces unless this is said.
                .withUsernsMode("host")
                .withIpcMode("private")
                .withCapDrop(Capability.ALL)
                .withCapAdd(CAPABILITIES.toArray(Capability[]::new))
                .withSecurityOpts(List.of("no-new-privileges", "seccomp=" + SECCOMP))
                .withReadonlyRootfs(true)
                .withMemory(MEMORY)
                .withMemorySwap(MEMORY)
                .withPidsLimit(PROCESSES)
                .withUlimits(List.of(new Ulimit("nofile", OPEN_FILES, OPEN_FILES), new Ulimit("core", 0, 0)))
                .withRestartPolicy(RestartPolicy.noRestart())
                .withAutoRemove(true)
                .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE));
    }
}
