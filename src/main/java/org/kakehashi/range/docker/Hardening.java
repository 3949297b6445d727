package org.kakehashi.range.docker;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Ulimit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kakehashi.scenario.Node;

/**
 * How little a container may do. Every node gets this; profiles add capabilities from a closed list and nothing else.
 * Measured to cost nothing.
 */
final class Hardening {
    private static final long MIB = 1024L * 1024;
    static final long MEMORY = 256 * MIB;
    static final long NANO_CPUS = 500_000_000;
    static final long PIDS = 128;
    static final long SHARED_MEMORY = 16 * MIB;
    static final long OPEN_FILES = 1024;
    static final String FORWARD = "net.ipv4.ip_forward";

    /** From the block for documentation: nobody is there, so that no name ever reaches the host's resolver. */
    static final String NO_RESOLVER = "192.0.2.53";

    static final List<String> RESOLVER_OPTIONS = List.of("timeout:1", "attempts:1");
    static final Map<String, String> LOG_LIMITS = Map.of("max-size", "1m", "max-file", "2");
    static final Map<String, String> TMPFS = Map.of(
            "/tmp", "rw,nosuid,nodev,noexec,size=16m,mode=1777", "/run", "rw,nosuid,nodev,noexec,size=16m,mode=0755");
    static final String SECCOMP = read("seccomp.json");

    private Hardening() {}

    static HostConfig of(Node.Profile profile) {
        return HostConfig.newHostConfig()
                .withCapDrop(Capability.ALL)
                .withCapAdd(added(profile).toArray(Capability[]::new))
                .withSecurityOpts(List.of("no-new-privileges", "seccomp=" + SECCOMP))
                .withSysctls(profile.forwards() ? Map.of(FORWARD, "1") : Map.of())
                .withInit(true)
                .withReadonlyRootfs(true)
                .withTmpFs(TMPFS)
                .withMemory(MEMORY)
                .withMemorySwap(MEMORY)
                .withNanoCPUs(NANO_CPUS)
                .withPidsLimit(PIDS)
                .withShmSize(SHARED_MEMORY)
                .withUlimits(List.of(new Ulimit("nofile", OPEN_FILES, OPEN_FILES), new Ulimit("core", 0L, 0L)))
                .withLogConfig(new LogConfig(LogConfig.LoggingType.JSON_FILE, LOG_LIMITS))
                .withRestartPolicy(RestartPolicy.noRestart())
                .withIpcMode("private")
                .withCgroupnsMode("private")
                .withDns(List.of(NO_RESOLVER))
                .withDnsOptions(RESOLVER_OPTIONS);
    }

    /** The closed list: what each profile adds to nothing. */
    static List<Capability> added(Node.Profile profile) {
        return switch (profile) {
            case STANDARD -> List.of();
            case WEB -> List.of(Capability.SETUID, Capability.SETGID, Capability.CHOWN, Capability.DAC_OVERRIDE);
            case LOGIN ->
                List.of(
                        Capability.SETUID,
                        Capability.SETGID,
                        Capability.CHOWN,
                        Capability.DAC_OVERRIDE,
                        Capability.SYS_CHROOT,
                        Capability.FOWNER,
                        Capability.AUDIT_WRITE,
                        Capability.KILL);
            case ROUTER, FIREWALL -> List.of(Capability.NET_ADMIN);
            case CAPTURE -> List.of(Capability.NET_RAW);
        };
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Hardening.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource + " belongs to the application and cannot be read", e);
        }
    }
}
