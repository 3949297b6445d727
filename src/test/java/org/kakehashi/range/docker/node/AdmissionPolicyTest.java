package org.kakehashi.range.docker.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.range.docker.TestEngine;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.plan.ImageFacts;
import org.kakehashi.range.plan.NodeInstance;
import org.kakehashi.range.plan.SmallRange;
import org.kakehashi.scenario.Allowance;
import org.kakehashi.scenario.Content;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.NodeFile;
import org.kakehashi.scenario.NodeSpec;

/** Begins with the request that the platform really sends and changes one thing: that thing must be refused. */
class AdmissionPolicyTest {
    private static final String HOST = "HostConfig";

    /** Makes requests; none of them is sent. */
    private static final DockerClient DOCKER = new TestEngine().docker;

    private static final ObjectMapper JSON =
            DefaultDockerClientConfig.createDefaultConfigBuilder().build().getObjectMapper();

    private static NodeInstance node(Node.Profile profile) {
        return node(profile, Allowance.STANDARD, Map.of());
    }

    private static NodeInstance node(Node.Profile profile, Allowance allowance, Map<String, String> environment) {
        var spec = NodeSpec.node("files", "fileserver", "office", "plant")
                .profile(profile)
                .allowance(allowance)
                .environment(environment)
                .files(new NodeFile("/srv/public/handover.txt", new Content.Written("x"), "", 0644))
                .build();
        return SmallRange.wanted(spec).nodes().getFirst();
    }

    private static JsonNode request(Node.Profile profile) {
        return request(node(profile));
    }

    private static JsonNode request(NodeInstance node) {
        return JSON.valueToTree(NodeRequest.of(DOCKER, node, Map.of(ResourceLabels.INSTANCE, SmallRange.INSTANCE)));
    }

    private static List<String> wrong(Node.Profile profile, JsonNode request) {
        return wrong(node(profile), request);
    }

    private static List<String> wrong(NodeInstance node, JsonNode request) {
        return new AdmissionPolicy(node, JSON).wrong(request);
    }

    private static void refuses(String field, JsonNode value) {
        JsonNode request = request(Node.Profile.STANDARD);
        boolean ofHost = field.startsWith(HOST + ".");
        ObjectNode place = (ObjectNode) (ofHost ? request.path(HOST) : request);
        place.set(ofHost ? field.substring(HOST.length() + 1) : field, value);
        List<String> wrong = wrong(Node.Profile.STANDARD, request);
        assertTrue(
                wrong.contains(field) || wrong.contains(field + " missing"), () -> field + "=" + value + ": " + wrong);
    }

    @ParameterizedTest
    @EnumSource
    void whatThePlatformSendsIsAllowed(Node.Profile profile) {
        assertEquals(List.of(), wrong(profile, request(profile)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            HostConfig.Privileged            ~ true
            HostConfig.privileged            ~ true
            HostConfig.PRIVILEGED            ~ "true"
            HostConfig.Binds                 ~ ["/:/host"]
            HostConfig.Binds                 ~ ["/var/run/docker.sock:/var/run/docker.sock:ro"]
            HostConfig.Binds                 ~ ["kk-7e570000-4-files-g1-v1:/srv"]
            HostConfig.Mounts                ~ [{"Type": "bind", "Source": "/", "Target": "/host"}]
            HostConfig.Mounts                ~ [{"Type": "BIND", "Source": "kk-x", "Target": "/host"}]
            HostConfig.Mounts                ~ [{"Type": "volume", "Source": "corp-data", "Target": "/data"}]
            HostConfig.Mounts                ~ [{"Type": "volume", "Target": "/data"}]
            HostConfig.Mounts                ~ [{"Type": "npipe", "Source": "kk-x", "Target": "/data"}]
            HostConfig.Mounts                ~ [{"Type": "volume", "Source": "kk-x", "Target": "/d", "VolumeOptions": {"DriverConfig": {"Name": "local", "Options": {"type": "none", "o": "bind", "device": "/"}}}}]
            HostConfig.Mounts                ~ [{"Type": "volume", "Source": "kk-x", "Target": "/d"}, {"Type": "bind", "Source": "/etc", "Target": "/e"}]
            HostConfig.Mounts                ~ {"Type": "bind"}
            HostConfig.Devices               ~ [{"PathOnHost": "/dev/kmsg", "PathInContainer": "/dev/kmsg"}]
            HostConfig.DeviceRequests        ~ [{"Count": -1, "Capabilities": [["gpu"]]}]
            HostConfig.DeviceCgroupRules     ~ ["a *:* rwm"]
            HostConfig.NetworkMode           ~ "host"
            HostConfig.NetworkMode           ~ "HOST"
            HostConfig.NetworkMode           ~ "bridge"
            HostConfig.NetworkMode           ~ "default"
            HostConfig.NetworkMode           ~ "container:0a1b"
            HostConfig.NetworkMode           ~ "corp"
            HostConfig.NetworkMode           ~ ""
            HostConfig.PidMode               ~ "host"
            HostConfig.PidMode               ~ "container:0a1b"
            HostConfig.IpcMode               ~ "host"
            HostConfig.IpcMode               ~ "shareable"
            HostConfig.IpcMode               ~ "container:0a1b"
            HostConfig.IpcMode               ~ null
            HostConfig.UTSMode               ~ "host"
            HostConfig.UsernsMode            ~ "host"
            HostConfig.CgroupnsMode          ~ "host"
            HostConfig.CgroupnsMode          ~ ""
            HostConfig.Cgroup                ~ "container:0a1b"
            HostConfig.CgroupParent          ~ "/"
            HostConfig.CapDrop               ~ []
            HostConfig.CapDrop               ~ ["NET_RAW"]
            HostConfig.CapDrop               ~ null
            HostConfig.CapAdd                ~ ["NET_ADMIN"]
            HostConfig.Capabilities          ~ ["CAP_SYS_ADMIN"]
            HostConfig.SecurityOpt           ~ []
            HostConfig.SecurityOpt           ~ ["no-new-privileges"]
            HostConfig.SecurityOpt           ~ ["no-new-privileges", "seccomp=unconfined"]
            HostConfig.SecurityOpt           ~ ["no-new-privileges:false"]
            HostConfig.SecurityOpt           ~ ["no-new-privileges", "apparmor=unconfined"]
            HostConfig.SecurityOpt           ~ ["label=disable"]
            HostConfig.SecurityOpt           ~ ["systempaths=unconfined"]
            HostConfig.MaskedPaths           ~ ["/nowhere"]
            HostConfig.ReadonlyPaths         ~ ["/nowhere"]
            HostConfig.Sysctls               ~ {"net.ipv4.ip_forward": "1"}
            HostConfig.Sysctls               ~ {}
            HostConfig.Sysctls               ~ {"net.ipv6.conf.all.disable_ipv6": "0"}
            HostConfig.Sysctls               ~ {"kernel.core_pattern": "|/x"}
            HostConfig.Runtime               ~ "runc"
            HostConfig.Runtime               ~ "/usr/bin/other"
            HostConfig.Isolation             ~ "process"
            HostConfig.PortBindings          ~ {"22/tcp": [{"HostPort": "22"}]}
            HostConfig.PublishAllPorts       ~ true
            HostConfig.VolumesFrom           ~ ["0a1b"]
            HostConfig.VolumeDriver          ~ "other"
            HostConfig.Links                 ~ ["/other:alias"]
            HostConfig.ExtraHosts            ~ ["host:host-gateway"]
            HostConfig.ExtraHosts            ~ ["a:10.0.0.1", "b:fe80::1"]
            HostConfig.Dns                   ~ []
            HostConfig.Dns                   ~ ["127.0.0.53"]
            HostConfig.DnsOptions            ~ ["rotate"]
            HostConfig.DnsSearch             ~ ["example.org"]
            HostConfig.ReadonlyRootfs        ~ false
            HostConfig.Tmpfs                 ~ {"/tmp": "rw,exec"}
            HostConfig.Tmpfs                 ~ {"/etc": "rw"}
            HostConfig.Memory                ~ 0
            HostConfig.Memory                ~ 1073741824
            HostConfig.Memory                ~ "1g"
            HostConfig.MemorySwap            ~ -1
            HostConfig.NanoCpus              ~ 4000000000
            HostConfig.CpuShares             ~ 100000
            HostConfig.CpuRealtimeRuntime    ~ 950000
            HostConfig.CpuQuota              ~ 200000
            HostConfig.CpusetCpus            ~ "0-1"
            HostConfig.PidsLimit             ~ -1
            HostConfig.PidsLimit             ~ 0
            HostConfig.ShmSize               ~ 1073741824
            HostConfig.Ulimits               ~ [{"Name": "nofile", "Soft": 9000000, "Hard": 9000000}, {"Name": "core", "Soft": 0, "Hard": 0}]
            HostConfig.Ulimits               ~ [{"Name": "memlock", "Soft": -1, "Hard": -1}, {"Name": "core", "Soft": 0, "Hard": 0}]
            HostConfig.OomKillDisable        ~ true
            HostConfig.OomScoreAdj           ~ -1000
            HostConfig.BlkioWeight           ~ 1000
            HostConfig.GroupAdd              ~ ["disk"]
            HostConfig.RestartPolicy         ~ {"Name": "always"}
            HostConfig.RestartPolicy         ~ {"Name": "unless-stopped"}
            HostConfig.AutoRemove            ~ true
            HostConfig.StorageOpt            ~ {"size": "100G"}
            HostConfig.LogConfig             ~ {"Type": "json-file", "Config": {}}
            HostConfig.LogConfig             ~ {"Type": "syslog", "Config": {"syslog-address": "tcp://203.0.113.1"}}
            HostConfig.Init                  ~ false
            HostConfig.ContainerIDFile       ~ "/etc/x"
            HostConfig                       ~ null
            hostConfig                       ~ {"Privileged": true}
            Image                            ~ "corp/private:latest"
            User                             ~ "root"
            Cmd                              ~ ["sh"]
            Entrypoint                       ~ ["sh"]
            Env                              ~ ["LD_PRELOAD=/x"]
            WorkingDir                       ~ "/"
            Volumes                          ~ {"/": {}}
            ExposedPorts                     ~ {"22/tcp": {}}
            MacAddress                       ~ "02:00:00:00:00:01"
            Domainname                       ~ "example.org"
            Tty                              ~ true
            OpenStdin                        ~ true
            AttachStdin                      ~ true
            StopSignal                       ~ "SIGSTOP"
            StopTimeout                      ~ -1
            StopTimeout                      ~ 600
            OnBuild                          ~ ["RUN x"]
            Shell                            ~ ["sh"]
            Healthcheck                      ~ {"Test": ["CMD-SHELL", "curl x"]}
            NetworkingConfig                 ~ {"EndpointsConfig": {"host": {}}}
            """)
    void oneThingThatIsNotOnTheListIsRefused(String field, String value) throws Exception {
        if (field.equals(HOST)) {
            JsonNode bare = ((ObjectNode) request(Node.Profile.STANDARD)).set(HOST, JSON.nullNode());
            assertTrue(wrong(Node.Profile.STANDARD, bare).contains("HostConfig.CapDrop missing"));
            return;
        }
        refuses(field, JSON.readTree(value));
    }

    @Test
    void whatAnAuthorMayLoosenIsAllowed() {
        var loosened = new Allowance(2048, 2000, 1024, 512, true, true);
        NodeInstance node = node(Node.Profile.LOGIN, loosened, Map.of("PLANT", "${owner}", "MODE", "a=b"));
        JsonNode request = request(node);
        assertEquals(List.of(), wrong(node, request));
        assertEquals("[\"MODE=a=b\",\"PLANT=hana\"]", request.path("Env").toString());
        assertEquals(2048L << 20, request.at("/HostConfig/Memory").asLong());
        assertEquals(1, request.at("/HostConfig/SecurityOpt").size());
    }

    @Test
    void theRequestOfALoosenedNodeIsRefusedForAnyOther() {
        var loosened = new Allowance(1024, 2000, 1024, 512, true, true);
        JsonNode request = request(node(Node.Profile.LOGIN, loosened, Map.of("A", "b")));
        assertEquals(
                Set.of(
                        "Env",
                        "HostConfig.SecurityOpt",
                        "HostConfig.Memory",
                        "HostConfig.MemorySwap",
                        "HostConfig.NanoCpus",
                        "HostConfig.PidsLimit",
                        "HostConfig.Tmpfs",
                        "HostConfig.Ulimits",
                        "HostConfig.ReadonlyRootfs missing"),
                Set.copyOf(wrong(Node.Profile.LOGIN, request)));
    }

    @Test
    void moreThanTheHardMaximumIsRefusedWhateverTheScenarioSays() {
        var greedy = new Allowance(2049, 2001, 1025, 513, false, false);
        NodeInstance node = node(Node.Profile.STANDARD, greedy, Map.of());
        assertEquals(
                Set.of(
                        "HostConfig.Memory",
                        "HostConfig.MemorySwap",
                        "HostConfig.NanoCpus",
                        "HostConfig.PidsLimit",
                        "HostConfig.Tmpfs"),
                Set.copyOf(wrong(node, request(node))));
    }

    @ParameterizedTest
    @EnumSource(names = {"ROUTER", "FIREWALL", "CAPTURE"})
    void rightsOfTheNetworkAreNotGained(Node.Profile profile) {
        NodeInstance node = node(profile, new Allowance(256, 500, 128, 16, true, false), Map.of());
        assertEquals(List.of("HostConfig.SecurityOpt"), wrong(node, request(node)));
        assertTrue(node.obstacle().orElseThrow().en().startsWith("setuid goes with the profile login at most"));
    }

    @Test
    void onlyWhoeverNeedsTheNetworksRightsStartsAsRoot() {
        for (Node.Profile profile : Node.Profile.values()) {
            var image = new ImageFacts("sha256:1", Set.of(), "trainee");
            NodeInstance node = SmallRange.wanted(
                            image,
                            NodeSpec.node("ear", "desk", "office")
                                    .profile(profile)
                                    .build())
                    .nodes()
                    .getFirst();
            boolean needed = profile == Node.Profile.CAPTURE || profile == Node.Profile.FIREWALL;
            JsonNode request = request(node);
            assertEquals(needed ? "0" : "", request.path("User").asText(""), profile::toString);
            assertEquals(List.of(), wrong(node, request));
            ((ObjectNode) request).put("User", "daemon");
            assertEquals(List.of("User"), wrong(node, request));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAKEHASHI_LEASE", "1A", "A-B", "", "A B"})
    void variablesThatAreOursOrNoneAreRefused(String name) {
        NodeInstance node = node(Node.Profile.STANDARD, Allowance.STANDARD, Map.of(name, "x"));
        assertEquals(List.of("Env"), wrong(node, request(node)));
    }

    @ParameterizedTest
    @MethodSource("capabilities")
    void noCapabilityIsAddedInAnySpelling(String capability) {
        for (String spelling : List.of(
                capability,
                "CAP_" + capability,
                capability.toLowerCase(Locale.ROOT),
                "cap_" + capability.toLowerCase(Locale.ROOT),
                " " + capability)) {
            for (Node.Profile profile : Node.Profile.values()) {
                JsonNode request = request(profile);
                ObjectNode host = (ObjectNode) request.path(HOST);
                host.withArray("CapAdd").add(spelling);
                assertEquals(List.of("HostConfig.CapAdd"), wrong(profile, request), spelling);
            }
        }
    }

    static Stream<String> capabilities() {
        return Stream.concat(
                Stream.of(Capability.values()).map(Capability::name),
                Stream.of("BPF", "PERFMON", "CHECKPOINT_RESTORE"));
    }

    @Test
    void aFieldThatNobodyThoughtOfIsRefusedWhateverItHolds() throws Exception {
        Set<String> allowed = Set.of(
                "CapDrop",
                "CapAdd",
                "SecurityOpt",
                "Sysctls",
                "Init",
                "ReadonlyRootfs",
                "Tmpfs",
                "Memory",
                "MemorySwap",
                "NanoCpus",
                "PidsLimit",
                "ShmSize",
                "Ulimits",
                "LogConfig",
                "RestartPolicy",
                "IpcMode",
                "CgroupnsMode",
                "Dns",
                "DnsOptions",
                "ExtraHosts",
                "NetworkMode",
                "Mounts");
        List<String> fields = new ArrayList<>(List.of("SomethingOfNextYear"));
        JSON.getSerializationConfig().introspect(JSON.constructType(HostConfig.class)).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .filter(name -> !allowed.contains(name))
                .forEach(fields::add);
        assertTrue(fields.size() > 30, fields::toString);
        for (String field : fields) {
            for (String value : List.of("true", "1", "-1", "\"x\"", "[\"x\"]", "{\"x\": \"y\"}")) {
                refuses(HOST + "." + field, JSON.readTree(value));
            }
        }
    }
}
