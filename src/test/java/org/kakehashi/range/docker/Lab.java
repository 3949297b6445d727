package org.kakehashi.range.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Network;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kakehashi.range.FixedConfig;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.docker.agent.Agent;
import org.kakehashi.range.docker.agent.DockerNodeNamespace;
import org.kakehashi.range.docker.agent.NetworkPlaces;
import org.kakehashi.range.docker.agent.ProbeLine;
import org.kakehashi.range.docker.client.DockerConnection;
import org.kakehashi.range.docker.client.ResourceLabels;
import org.kakehashi.range.docker.ephemeral.DockerCheckRunner;
import org.kakehashi.range.docker.ephemeral.EphemeralContainers;
import org.kakehashi.range.docker.node.NodeContainers;
import org.kakehashi.range.docker.node.NodeExec;
import org.kakehashi.range.docker.node.ProcessReaper;
import org.kakehashi.range.docker.proof.DockerIsolationProver;
import org.kakehashi.range.docker.proof.PlatformPorts;
import org.kakehashi.range.docker.proof.ProbePositions;
import org.kakehashi.range.engine.IsolationProver;
import org.kakehashi.range.engine.IsolationProver.Prober;

/**
 * Networks and nodes on the real engine for one test class, under an instance id of their own, and the host's rules for
 * them. Needs root and the images {@code agent} and {@code base}.
 */
public final class Lab implements AutoCloseable {
    /** Where the nodes of the lab accept TCP and UDP. */
    public static final int PORT = 80;

    private static final String DEAD_RESOLVER = "127.0.0.1";

    public final String instance = hex(4);
    public final DockerClient docker;
    public final RangeConfig config = new FixedConfig(instance, "100.64.0.0/10");
    public final Agent agent;
    public final NetworkPlaces places;
    public final NodeExec exec;
    public final DockerNodeNamespace probes;
    public final IsolationProver prover;
    public final NodeContainers nodes;
    public final DockerCheckRunner checks;

    private final String space;
    private final String sink = "kks" + instance.substring(0, 6);
    private final List<String> networks = new ArrayList<>();
    private final List<String> containers = new ArrayList<>();

    public Lab() {
        docker = new DockerConnection().client(config);
        agent = new Agent(docker, config);
        places = new NetworkPlaces(docker, config);
        var draw = new SecureRandom();
        // Shared address space (RFC 6598): collides neither with the pool of real ranges nor with a company network.
        space = "100." + (64 + draw.nextInt(64)) + "." + draw.nextInt(240);
        exec = new NodeExec(docker, new ProcessReaper(docker));
        probes = new DockerNodeNamespace(agent, places, docker, exec);
        prover = new DockerIsolationProver(agent, places, new ProbePositions(docker), new PlatformPorts(), config);
        nodes = new NodeContainers(docker, config, new Ranges() {
            @Override
            public long sharedId(long teamId) {
                return 0;
            }
        });
        checks = new DockerCheckRunner(nodes, new EphemeralContainers(docker, config));
    }

    /** A subnet of 16 addresses; the first is left to a router. */
    public record Segment(String name, String space, int block) {
        public String address(int number) {
            return space + "." + (block * 16 + number);
        }

        public String subnet() {
            return address(0) + "/28";
        }
    }

    /** As the ranges build theirs: no way out and no address of the host on it. */
    public Segment isolated(String name, int block) {
        return network(prefix() + name, block, true, Map.of("com.docker.network.bridge.inhibit_ipv4", "true"));
    }

    /** Internal as the engine offers it, with the host's address on it and outside of our rules. */
    public Segment plainInternal(int block) {
        return network("kkp" + instance.substring(0, 6), block, true, Map.of());
    }

    /** An ordinary network with a way out. */
    public Segment ordinary(int block) {
        return network("kko" + instance.substring(0, 6), block, false, Map.of());
    }

    private Segment network(String bridge, int block, boolean internal, Map<String, String> more) {
        var segment = new Segment(bridge, space, block);
        var options = new java.util.HashMap<>(more);
        options.put("com.docker.network.bridge.name", bridge);
        networks.add(docker.createNetworkCmd()
                .withName(bridge)
                .withDriver("bridge")
                .withInternal(internal)
                .withIpam(new Network.Ipam()
                        .withConfig(new Network.Ipam.Config()
                                .withSubnet(segment.subnet())
                                .withGateway(segment.address(14))))
                .withOptions(options)
                .withLabels(Map.of(ResourceLabels.INSTANCE, instance))
                .exec()
                .getId());
        return segment;
    }

    /** A node that serves {@link #PORT} and has no capability. */
    public Prober node(long team, String name, Segment segment, int number) {
        return node(team, name, "agent", List.of("/kkh-agent", "serve", "" + PORT), segment, number, DEAD_RESOLVER);
    }

    public Prober node(
            long team, String name, String image, List<String> command, Segment segment, int number, String resolver) {
        String address = segment.address(number);
        String id = create(team, name, image, command, segment, address, plain().withDns(resolver));
        docker.startContainerCmd(id).exec();
        return new Prober(id, name, List.of(address));
    }

    /** A node that forwards between two segments. */
    public Prober router(long team, String name, Segment one, Segment two) {
        var host = plain().withDns(DEAD_RESOLVER)
                .withCapAdd(Capability.NET_ADMIN)
                .withSysctls(Map.of("net.ipv4.ip_forward", "1"));
        String id = create(team, name, "agent", List.of("/kkh-agent", "serve", "" + PORT), one, one.address(1), host);
        docker.connectToNetworkCmd()
                .withContainerId(id)
                .withNetworkId(two.name())
                .withContainerNetwork(new com.github.dockerjava.api.model.ContainerNetwork()
                        .withIpamConfig(new com.github.dockerjava.api.model.ContainerNetwork.Ipam()
                                .withIpv4Address(two.address(1))))
                .exec();
        docker.startContainerCmd(id).exec();
        return new Prober(id, name, List.of(one.address(1), two.address(1)));
    }

    private HostConfig plain() {
        return HostConfig.newHostConfig().withCapDrop(Capability.ALL).withInit(true);
    }

    private String create(
            long team,
            String name,
            String image,
            List<String> command,
            Segment segment,
            String address,
            HostConfig host) {
        String id = docker.createContainerCmd(config.imagePrefix() + image)
                .withName("kkl-" + instance + "-" + team + "-" + name)
                .withEntrypoint(command.getFirst())
                .withCmd(command.subList(1, command.size()))
                .withHostConfig(host.withNetworkMode(segment.name()))
                .withIpv4Address(address)
                .withLabels(Map.of(
                        ResourceLabels.INSTANCE,
                        instance,
                        ResourceLabels.PURPOSE,
                        ResourceLabels.PURPOSE_NODE,
                        ResourceLabels.TEAM,
                        Long.toString(team),
                        ResourceLabels.NODE,
                        name))
                .exec()
                .getId();
        containers.add(id);
        return id;
    }

    /** One attempt from a node, in the words of {@code kkh-agent}; its outcome. */
    public String attempt(Prober from, String item) {
        var outcome = agent.run(places.demand(from.containerId()), Duration.ofSeconds(60), "try", "1500", item);
        return ProbeLine.all(outcome.output()).getFirst().outcome();
    }

    /** Takes away one rule of this lab's, which keeps its nodes from the host by IPv4 or by IPv6; the exit code. */
    public int dropFromInput(String program) throws IOException, InterruptedException {
        return run(
                program,
                "-w",
                "5",
                "-D",
                "INPUT",
                "-i",
                prefix() + "+",
                "-m",
                "comment",
                "--comment",
                "kakehashi:" + instance,
                "-j",
                "DROP");
    }

    /** {@code add}, {@code check} or {@code remove}; the exit code. */
    public int hostRules(String verb) throws IOException, InterruptedException {
        return run("deploy/lib/host-rules", verb, instance);
    }

    /**
     * Sends what is meant for the outside addresses of a proof into a bridge that leads nowhere, so that not even a hole
     * lets a packet off this machine. Its name is where a witness sees them.
     */
    public String closeTheOutside() throws IOException, InterruptedException {
        run("ip", "link", "add", sink, "type", "bridge");
        run("ip", "link", "set", sink, "up");
        for (String outside : List.of("198.51.100.1", "203.0.113.1")) {
            run("ip", "route", "add", outside + "/32", "dev", sink);
            // Without an answer to "who has it?" nothing would ever be sent.
            run("ip", "neigh", "add", outside, "lladdr", "02:00:00:00:00:01", "dev", sink);
        }
        return sink;
    }

    /** Helper containers of this lab that are still there. */
    public List<String> helpersLeft() {
        return docker
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(
                        ResourceLabels.INSTANCE, instance, ResourceLabels.PURPOSE, ResourceLabels.PURPOSE_EPHEMERAL))
                .exec()
                .stream()
                .map(container -> container.getId())
                .toList();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        agent.close();
        containers.forEach(id -> docker.removeContainerCmd(id)
                .withForce(true)
                .withRemoveVolumes(true)
                .exec());
        networks.forEach(id -> docker.removeNetworkCmd(id).exec());
        hostRules("remove");
        run("ip", "link", "del", sink);
        docker.close();
    }

    public static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private String prefix() {
        return "kk" + instance.substring(0, 6) + "-";
    }

    private static String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        new SecureRandom().nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
