package org.kakehashi.range.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Network;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kakehashi.range.FixedConfig;
import org.kakehashi.range.Probes.Prober;
import org.kakehashi.range.RangeConfig;
import org.kakehashi.range.Ranges;

/**
 * Networks and nodes on the real engine for one test class, under an instance id of their own, and the host's rules for
 * them. Needs root and the images {@code probe} and {@code base}.
 */
final class Lab implements AutoCloseable {
    /** Where the nodes of the lab accept TCP and UDP. */
    static final int PORT = 80;

    private static final String DEAD_RESOLVER = "127.0.0.1";

    final String instance = hex(4);
    final DockerClient docker;
    final RangeConfig config = new FixedConfig(instance, "100.64.0.0/10");
    final Helpers helpers;
    final DockerProbes probes = new DockerProbes();
    final DockerChecks checks = new DockerChecks();

    private final String space;
    private final String sink = "kks" + instance.substring(0, 6);
    private final List<String> networks = new ArrayList<>();
    private final List<String> containers = new ArrayList<>();

    Lab() {
        docker = new DockerConnection().client(config);
        helpers = new Helpers(docker, config);
        var draw = new SecureRandom();
        // Shared address space (RFC 6598): collides neither with the pool of real ranges nor with a company network.
        space = "100." + (64 + draw.nextInt(64)) + "." + draw.nextInt(240);
        var seats = new Seats();
        seats.docker = docker;
        var proofs = new ProofRun();
        proofs.helpers = helpers;
        proofs.seats = seats;
        proofs.platformPorts = new PlatformPorts();
        proofs.config = config;
        probes.helpers = helpers;
        probes.docker = docker;
        probes.proofs = proofs;
        probes.config = config;
        probes.exec = new NodeExec();
        probes.exec.docker = docker;
        probes.exec.leaseEnd = new LeaseEnd();
        probes.exec.leaseEnd.docker = docker;
        var nodes = new NodeContainers();
        nodes.docker = docker;
        nodes.config = config;
        nodes.ranges = new Ranges() {
            @Override
            public long sharedId(long teamId) {
                return 0;
            }
        };
        checks.nodes = nodes;
        checks.helpers = helpers;
    }

    /** A subnet of 16 addresses; the first is left to a router. */
    record Segment(String name, String space, int block) {
        String address(int number) {
            return space + "." + (block * 16 + number);
        }

        String subnet() {
            return address(0) + "/28";
        }
    }

    /** As the ranges build theirs: no way out and no address of the host on it. */
    Segment isolated(String name, int block) {
        return network(prefix() + name, block, true, Map.of("com.docker.network.bridge.inhibit_ipv4", "true"));
    }

    /** Internal as the engine offers it, with the host's address on it and outside of our rules. */
    Segment plainInternal(int block) {
        return network("kkp" + instance.substring(0, 6), block, true, Map.of());
    }

    /** An ordinary network with a way out. */
    Segment ordinary(int block) {
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
                .withLabels(Map.of(Labels.INSTANCE, instance))
                .exec()
                .getId());
        return segment;
    }

    /** A node that serves {@link #PORT} and has no capability. */
    Prober node(long team, String name, Segment segment, int number) {
        return node(team, name, "probe", List.of("/kkh-probe", "serve", "" + PORT), segment, number, DEAD_RESOLVER);
    }

    Prober node(
            long team, String name, String image, List<String> command, Segment segment, int number, String resolver) {
        String address = segment.address(number);
        String id = create(team, name, image, command, segment, address, plain().withDns(resolver));
        docker.startContainerCmd(id).exec();
        return new Prober(id, name, List.of(address));
    }

    /** A node that forwards between two segments. */
    Prober router(long team, String name, Segment one, Segment two) {
        var host = plain().withDns(DEAD_RESOLVER)
                .withCapAdd(Capability.NET_ADMIN)
                .withSysctls(Map.of("net.ipv4.ip_forward", "1"));
        String id = create(team, name, "probe", List.of("/kkh-probe", "serve", "" + PORT), one, one.address(1), host);
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
                        Labels.INSTANCE,
                        instance,
                        Labels.PURPOSE,
                        Labels.PURPOSE_NODE,
                        Labels.TEAM,
                        Long.toString(team),
                        Labels.NODE,
                        name))
                .exec()
                .getId();
        containers.add(id);
        return id;
    }

    /** One attempt from a node, in the words of {@code kkh-probe}; its outcome. */
    String attempt(Prober from, String item) {
        var outcome = helpers.run(
                DockerProbes.job(config, "container:" + from.containerId(), List.of(), "try", "1500", item));
        return ProbeLine.all(outcome.output()).getFirst().outcome();
    }

    /** {@code add}, {@code check} or {@code remove}; the exit code. */
    int hostRules(String verb) throws IOException, InterruptedException {
        return run("deploy/lib/host-rules", verb, instance);
    }

    /**
     * Sends what is meant for the outside addresses of a proof into a bridge that leads nowhere, so that not even a hole
     * lets a packet off this machine. Its name is where a witness sees them.
     */
    String closeTheOutside() throws IOException, InterruptedException {
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
    List<String> helpersLeft() {
        return docker
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(Labels.INSTANCE, instance, Labels.PURPOSE, Labels.PURPOSE_HELPER))
                .exec()
                .stream()
                .map(container -> container.getId())
                .toList();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        containers.forEach(id -> docker.removeContainerCmd(id)
                .withForce(true)
                .withRemoveVolumes(true)
                .exec());
        networks.forEach(id -> docker.removeNetworkCmd(id).exec());
        hostRules("remove");
        run("ip", "link", "del", sink);
        docker.close();
    }

    static int run(String... command) throws IOException, InterruptedException {
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
