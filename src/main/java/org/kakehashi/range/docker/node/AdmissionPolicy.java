package org.kakehashi.range.docker.node;

import static org.kakehashi.range.words.EngineWords.WORDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kakehashi.range.engine.EngineFailure;
import org.kakehashi.range.plan.NodeInstance;
import org.kakehashi.scenario.Allowance;
import org.kakehashi.scenario.Node;

/**
 * The second look, at the very request that goes to the engine: every field that is set must be on this list with an
 * allowed value, whatever made it. A scenario cannot ask for more; this holds even if the code before it is wrong.
 */
public final class AdmissionPolicy {
    /** What a request must also set: leaving one of these out would mean the engine's lax default. */
    private static final Set<String> REQUIRED = Set.of(
            "CapDrop",
            "SecurityOpt",
            "Sysctls",
            "Memory",
            "MemorySwap",
            "NanoCpus",
            "PidsLimit",
            "ShmSize",
            "Ulimits",
            "LogConfig",
            "Init",
            "Dns",
            "NetworkMode",
            "IpcMode",
            "CgroupnsMode");

    /** A variable of the author; ours mark the processes of terminals. */
    private static final Pattern VARIABLE = Pattern.compile("(?!KAKEHASHI_)[A-Za-z_][A-Za-z0-9_.]{0,63}=[^\\x00]*");

    private static final Set<Node.Profile> MAY_GAIN_RIGHTS =
            Set.of(Node.Profile.STANDARD, Node.Profile.WEB, Node.Profile.LOGIN);

    /** A neighbour's name and its address; the engine's word "host-gateway" would be the host. */
    private static final Pattern HOST_ENTRY = Pattern.compile("[a-z0-9-]+:\\d{1,3}(\\.\\d{1,3}){3}");

    private final Map<String, Predicate<JsonNode>> top;
    private final Map<String, Predicate<JsonNode>> host;
    private final boolean writableRoot;

    /** @param node what its author was granted; more than the hard maximum is refused even then */
    AdmissionPolicy(NodeInstance node, ObjectMapper json) {
        Node.Profile profile = node.profile();
        Allowance granted = granted(node);
        writableRoot = granted.writableRoot();
        Predicate<JsonNode> free = value -> true;
        // The name itself is a query parameter; the command is the image's. The place in the home network is
        // added by the client when it sends the request, from NetworkMode and an address.
        top = Map.of(
                "Image",
                value -> value.asText().startsWith("sha256:"),
                "Hostname",
                free,
                "Labels",
                free,
                "User",
                value -> node.startsAsRoot() && value.asText().equals(NodeRequest.ROOT),
                "Env",
                same(json, NodeRequest.environment(node)).and(AdmissionPolicy::variables),
                "Healthcheck",
                value -> value.at("/Test/0").asText().equals("NONE"),
                "StopTimeout",
                value -> value.asInt() > 0 && value.asInt() <= 5);
        host = Map.ofEntries(
                Map.entry("CapDrop", same(json, List.of("ALL"))),
                Map.entry("CapAdd", same(json, Hardening.added(profile))),
                Map.entry("SecurityOpt", same(json, Hardening.securityOptions(granted))),
                Map.entry("Sysctls", same(json, Hardening.sysctls(profile))),
                Map.entry("Init", JsonNode::asBoolean),
                Map.entry("ReadonlyRootfs", JsonNode::asBoolean),
                Map.entry("Tmpfs", same(json, Hardening.tmpfs(granted.tmpfsMebibytes()))),
                Map.entry("Memory", most(Hardening.memory(granted))),
                Map.entry("MemorySwap", most(Hardening.memory(granted))),
                Map.entry("NanoCpus", most(Hardening.nanoCpus(granted))),
                Map.entry("PidsLimit", most(granted.pids())),
                Map.entry("ShmSize", most(Hardening.SHARED_MEMORY)),
                Map.entry(
                        "Ulimits",
                        same(
                                json,
                                Hardening.limits(granted).entrySet().stream()
                                        .map(limit -> limit(limit.getKey(), limit.getValue()))
                                        .toList())),
                Map.entry("LogConfig", same(json, Map.of("Type", "json-file", "Config", Hardening.LOG_LIMITS))),
                Map.entry(
                        "RestartPolicy",
                        value -> Set.of("", "no").contains(value.at("/Name").asText())),
                Map.entry("IpcMode", value -> value.asText().equals("private")),
                Map.entry("CgroupnsMode", value -> value.asText().equals("private")),
                Map.entry("Dns", same(json, List.of(Hardening.NO_RESOLVER))),
                Map.entry("DnsOptions", same(json, Hardening.RESOLVER_OPTIONS)),
                Map.entry("ExtraHosts", AdmissionPolicy::namesOfNeighbours),
                Map.entry(
                        "NetworkMode",
                        value -> value.asText().startsWith("kk-")
                                || value.asText().equals("none")),
                Map.entry("Mounts", AdmissionPolicy::namedVolumesOfOurs));
    }

    /**
     * Refuses a create request that is not as hardened as it must be.
     *
     * @throws EngineFailure naming every field that is not allowed
     */
    public static void demand(Object request, NodeInstance node, ObjectMapper json) {
        List<String> wrong = new AdmissionPolicy(node, json).wrong(json.valueToTree(request));
        if (!wrong.isEmpty()) {
            throw new EngineFailure(WORDS.containerWasNotCreated(String.valueOf(wrong)), null);
        }
    }

    List<String> wrong(JsonNode request) {
        List<String> wrong = new ArrayList<>();
        request.properties().forEach(field -> {
            if (!field.getKey().equals("HostConfig")) {
                judge(field, top, "").ifPresent(wrong::add);
            }
        });
        request.path("HostConfig")
                .properties()
                .forEach(field -> judge(field, host, "HostConfig.").ifPresent(wrong::add));
        REQUIRED.stream()
                .filter(name -> isUnset(request.path("HostConfig").path(name)))
                .sorted()
                .forEach(name -> wrong.add("HostConfig." + name + " missing"));
        if (!writableRoot && isUnset(request.path("HostConfig").path("ReadonlyRootfs"))) {
            wrong.add("HostConfig.ReadonlyRootfs missing");
        }
        return wrong;
    }

    /** What was asked for within the hard maximum; the right to gain rights only where a profile may go with it. */
    private static Allowance granted(NodeInstance node) {
        Allowance asked = node.allowance();
        Allowance most = Hardening.MOST;
        return new Allowance(
                Math.min(asked.memoryMebibytes(), most.memoryMebibytes()),
                Math.min(asked.milliCpus(), most.milliCpus()),
                Math.min(asked.pids(), most.pids()),
                Math.min(asked.tmpfsMebibytes(), most.tmpfsMebibytes()),
                asked.setuid() && MAY_GAIN_RIGHTS.contains(node.profile()),
                asked.writableRoot());
    }

    private static boolean variables(JsonNode entries) {
        for (JsonNode entry : entries) {
            if (!VARIABLE.matcher(entry.asText()).matches()) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> judge(
            Map.Entry<String, JsonNode> field, Map<String, Predicate<JsonNode>> allowed, String prefix) {
        boolean holds = isUnset(field.getValue())
                || Optional.ofNullable(allowed.get(field.getKey()))
                        .map(rule -> rule.test(field.getValue()))
                        .orElse(false);
        return holds ? Optional.empty() : Optional.of(prefix + field.getKey());
    }

    /** Null, false, zero and empty values ask for nothing. */
    private static boolean isUnset(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isBoolean() && !value.asBoolean()
                || value.isNumber() && value.asLong() == 0
                || value.isTextual() && value.asText().isEmpty()
                || value.isContainerNode() && value.isEmpty();
    }

    private static Predicate<JsonNode> same(ObjectMapper json, Object expected) {
        JsonNode tree = json.valueToTree(expected);
        return tree::equals;
    }

    private static Predicate<JsonNode> most(long limit) {
        return value -> value.isNumber() && value.asLong() > 0 && value.asLong() <= limit;
    }

    private static Map<String, Object> limit(String name, long value) {
        return Map.of("Name", name, "Soft", value, "Hard", value);
    }

    private static boolean namesOfNeighbours(JsonNode entries) {
        for (JsonNode entry : entries) {
            if (!HOST_ENTRY.matcher(entry.asText()).matches()) {
                return false;
            }
        }
        return entries.isArray();
    }

    private static boolean namedVolumesOfOurs(JsonNode mounts) {
        for (JsonNode mount : mounts) {
            if (!mount.path("Type").asText().equals("volume")
                    || !mount.path("Source").asText().startsWith("kk-")
                    || !mount.path("VolumeOptions").path("DriverConfig").isMissingNode()
                            && !mount.path("VolumeOptions").path("DriverConfig").isNull()) {
                return false;
            }
        }
        return mounts.isArray();
    }
}
