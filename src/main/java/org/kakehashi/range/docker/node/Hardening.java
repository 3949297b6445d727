package org.kakehashi.range.docker.node;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Ulimit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kakehashi.range.docker.client.PackagedFile;
import org.kakehashi.scenario.Allowance;
import org.kakehashi.scenario.Node;

/**
 * How little a container may do. Every node gets this; profiles add capabilities from a closed list and nothing else.
 * Measured to cost nothing.
 */
public final class Hardening {
    private static final long MIB = 1024L * 1024;
    private static final long NANO = 1_000_000;

    /** The most that any scenario may ask for, whatever its reader let through. */
    static final Allowance MOST = new Allowance(2048, 2000, 1024, 512, true, true);

    /** Largest file on a writable root, in bytes; what all files together may have is watched. */
    static final long FILE_SIZE = 256 * MIB;

    static final long SHARED_MEMORY = 16 * MIB;
    static final long OPEN_FILES = 1024;
    static final String FORWARD = "net.ipv4.ip_forward";

    /** From the block for documentation: nobody is there, so that no name ever reaches the host's resolver. */
    static final String NO_RESOLVER = "192.0.2.53";

    static final List<String> RESOLVER_OPTIONS = List.of("timeout:1", "attempts:1");
    static final Map<String, String> LOG_LIMITS = Map.of("max-size", "1m", "max-file", "2");
    public static final String SECCOMP = PackagedFile.text(Hardening.class, "seccomp.json");

    private Hardening() {}

    static HostConfig of(Node.Profile profile, Allowance allowance) {
        return HostConfig.newHostConfig()
                .withCapDrop(Capability.ALL)
                .withCapAdd(added(profile).toArray(Capability[]::new))
                .withSecurityOpts(securityOptions(allowance))
                .withSysctls(sysctls(profile))
                .withInit(true)
                .withReadonlyRootfs(!allowance.writableRoot())
                .withTmpFs(tmpfs(allowance.tmpfsMebibytes()))
                .withMemory(memory(allowance))
                .withMemorySwap(memory(allowance))
                .withNanoCPUs(nanoCpus(allowance))
                .withPidsLimit((long) allowance.pids())
                .withShmSize(SHARED_MEMORY)
                .withUlimits(limits(allowance).entrySet().stream()
                        .map(limit -> new Ulimit(limit.getKey(), limit.getValue(), limit.getValue()))
                        .toList())
                .withLogConfig(new LogConfig(LogConfig.LoggingType.JSON_FILE, LOG_LIMITS))
                .withRestartPolicy(RestartPolicy.noRestart())
                .withIpcMode("private")
                .withCgroupnsMode("private")
                .withDns(List.of(NO_RESOLVER))
                .withDnsOptions(RESOLVER_OPTIONS);
    }

    /** Programs gain no rights, unless gaining them is the lesson; system calls are filtered in any case. */
    static List<String> securityOptions(Allowance allowance) {
        return allowance.setuid() ? List.of("seccomp=" + SECCOMP) : List.of("no-new-privileges", "seccomp=" + SECCOMP);
    }

    /** Said for every node: a container takes over the host's setting otherwise, and engines turn forwarding on there. */
    static Map<String, String> sysctls(Node.Profile profile) {
        return Map.of(FORWARD, profile.forwards() ? "1" : "0");
    }

    public static Map<String, String> tmpfs(int mebibytes) {
        String options = "rw,nosuid,nodev,noexec,size=" + mebibytes + "m,mode=";
        return Map.of("/tmp", options + "1777", "/run", options + "0755");
    }

    static long memory(Allowance allowance) {
        return allowance.memoryMebibytes() * MIB;
    }

    static long nanoCpus(Allowance allowance) {
        return allowance.milliCpus() * NANO;
    }

    static Map<String, Long> limits(Allowance allowance) {
        Map<String, Long> limits = new LinkedHashMap<>();
        limits.put("nofile", OPEN_FILES);
        limits.put("core", 0L);
        if (allowance.writableRoot()) {
            limits.put("fsize", FILE_SIZE);
        }
        return limits;
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
}
