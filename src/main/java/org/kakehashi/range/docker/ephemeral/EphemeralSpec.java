package org.kakehashi.range.docker.ephemeral;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Ulimit;
import java.time.Duration;
import java.util.List;
import org.kakehashi.range.docker.node.Hardening;
import org.kakehashi.scenario.Allowance;

/**
 * What a short-lived helper container does. It has no capability, cannot write outside small memory file systems, and gets
 * nothing from the platform's environment.
 *
 * @param image name or id
 * @param network as the engine names it, for example {@code container:0a1b}
 * @param command the first word is the program; the image's entry point is not used
 * @param limit after which it is ended
 * @param outputLimit bytes of output that are kept; the rest is dropped
 */
public record EphemeralSpec(String image, String network, List<String> command, Duration limit, int outputLimit) {

    /** How much of the host a helper may use. */
    public enum Size {
        /** One small program of ours. */
        PROXY(32L << 20, 8),
        /** A command out of a scenario, with shells and tools of the node's image. */
        CHECK(256L << 20, 128);

        private final long memory;
        private final long processes;

        Size(long memory, long processes) {
            this.memory = memory;
            this.processes = processes;
        }
    }

    private static final long HALF_A_CORE = 500_000_000;

    private static final int OPEN_FILES = 16_384;

    HostConfig hostConfig() {
        return hostConfig(network, Size.CHECK);
    }

    /** How little a container of ours that joins a node's network may do. */
    public static HostConfig hostConfig(String network, Size size) {
        HostConfig host = HostConfig.newHostConfig()
                .withNetworkMode(network)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges", "seccomp=" + Hardening.SECCOMP))
                .withReadonlyRootfs(true)
                .withMemory(size.memory)
                .withMemorySwap(size.memory)
                .withPidsLimit(size.processes)
                .withNanoCPUs(HALF_A_CORE)
                .withUlimits(List.of(new Ulimit("nofile", OPEN_FILES, OPEN_FILES), new Ulimit("core", 0, 0)))
                .withIpcMode("private")
                .withRestartPolicy(RestartPolicy.noRestart())
                .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE));
        // No init process: with one, a program that is not there would look like a check that failed.
        return size == Size.CHECK ? host.withTmpFs(Hardening.tmpfs(Allowance.STANDARD.tmpfsMebibytes())) : host;
    }
}
