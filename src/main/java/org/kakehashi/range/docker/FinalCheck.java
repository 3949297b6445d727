package org.kakehashi.range.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.kakehashi.range.EngineFailure;
import org.kakehashi.scenario.Node;
import org.kakehashi.site.language.Text;

/**
 * The second look, at the very request that goes to the engine: every field that is set must be on this list with an
 * allowed value, whatever made it. A scenario cannot ask for more; this holds even if the code before it is wrong.
 */
final class FinalCheck {
    /** What a request must also set: leaving one of these out would mean the engine's lax default. */
    private static final Set<String> REQUIRED = Set.of(
            "CapDrop",
            "SecurityOpt",
            "ReadonlyRootfs",
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

    /** A neighbour's name and its address; the engine's word "host-gateway" would be the host. */
    private static final Pattern HOST_ENTRY = Pattern.compile("[a-z0-9-]+:\\d{1,3}(\\.\\d{1,3}){3}");

    private final Map<String, Predicate<JsonNode>> top;
    private final Map<String, Predicate<JsonNode>> host;

    FinalCheck(Node.Profile profile, ObjectMapper json) {
        Predicate<JsonNode> free = value -> true;
        // The name itself is a query parameter; environment, command and user are the image's. The place in the home
        // network is added by the client when it sends the request, from NetworkMode and an address.
        top = Map.of(
                "Image",
                value -> value.asText().startsWith("sha256:"),
                "Hostname",
                free,
                "Labels",
                free,
                "Healthcheck",
                value -> value.at("/Test/0").asText().equals("NONE"),
                "StopTimeout",
                value -> value.asInt() > 0 && value.asInt() <= 5);
        host = Map.ofEntries(
                Map.entry("CapDrop", same(json, List.of("ALL"))),
                Map.entry("CapAdd", same(json, Hardening.added(profile))),
                Map.entry("SecurityOpt", same(json, List.of("no-new-privileges", "seccomp=" + Hardening.SECCOMP))),
                Map.entry("Sysctls", same(json, profile.forwards() ? Map.of(Hardening.FORWARD, "1") : Map.of())),
                Map.entry("Init", JsonNode::asBoolean),
                Map.entry("ReadonlyRootfs", JsonNode::asBoolean),
                Map.entry("Tmpfs", same(json, Hardening.TMPFS)),
                Map.entry("Memory", most(Hardening.MEMORY)),
                Map.entry("MemorySwap", most(Hardening.MEMORY)),
                Map.entry("NanoCpus", most(Hardening.NANO_CPUS)),
                Map.entry("PidsLimit", most(Hardening.PIDS)),
                Map.entry("ShmSize", most(Hardening.SHARED_MEMORY)),
                Map.entry("Ulimits", same(json, List.of(limit("nofile", Hardening.OPEN_FILES), limit("core", 0L)))),
                Map.entry("LogConfig", same(json, Map.of("Type", "json-file", "Config", Hardening.LOG_LIMITS))),
                Map.entry(
                        "RestartPolicy",
                        value -> Set.of("", "no").contains(value.at("/Name").asText())),
                Map.entry("IpcMode", value -> value.asText().equals("private")),
                Map.entry("CgroupnsMode", value -> value.asText().equals("private")),
                Map.entry("Dns", same(json, List.of(Hardening.NO_RESOLVER))),
                Map.entry("DnsOptions", same(json, Hardening.RESOLVER_OPTIONS)),
                Map.entry("ExtraHosts", FinalCheck::namesOfNeighbours),
                Map.entry(
                        "NetworkMode",
                        value -> value.asText().startsWith("kk-")
                                || value.asText().equals("none")),
                Map.entry("Mounts", FinalCheck::namedVolumesOfOurs));
    }

    /**
     * Refuses a create request that is not as hardened as it must be.
     *
     * @throws EngineFailure naming every field that is not allowed
     */
    static void demand(Object request, Node.Profile profile, ObjectMapper json) {
        List<String> wrong = new FinalCheck(profile, json).wrong(json.valueToTree(request));
        if (!wrong.isEmpty()) {
            throw new EngineFailure(
                    new Text(
                            "the container was not created: not allowed in its request: " + wrong,
                            "許可されていない設定が含まれるため、コンテナを作成しませんでした：" + wrong),
                    null);
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
        return wrong;
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
