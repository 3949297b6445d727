package org.kakehashi.range.docker.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.docker.proof.IsolationProbe.Way;
import org.kakehashi.range.engine.IsolationProver.ArenaEnds;
import org.kakehashi.range.engine.IsolationProver.Target;

/** Draws up what one node tries in a proof. Pure: the same facts give the same list. */
final class IsolationProbes {
    static final String HOST = "HOST";
    static final String INTERNET = "INTERNET";
    static final String OTHER_TEAM = "OTHER_TEAM";
    static final String DNS = "DNS";
    static final String SPOOFED_UDP = "SPOOFED_UDP";
    static final String SHARED = "SHARED";
    static final String SERVICE = "SERVICE";
    static final String ARENA = "ARENA";
    static final String CONTROL = "CONTROL";

    /** Addresses for documentation (RFC 5737) that nobody has: they stand for the outside. */
    private static final List<String> OUTSIDE = List.of("198.51.100.1", "203.0.113.1");

    private static final List<Integer> OUTSIDE_PORTS = List.of(53, 80, 443);
    private static final List<Integer> TEAM_PORTS = List.of(22, 80);
    private static final String RESOLVER = "127.0.0.11";
    private static final int UDP_PORT = 9;
    private static final int FRAMES = 2;

    private final ProbePosition position;
    private final String tokenPrefix;
    private final List<IsolationProbe> drawn = new ArrayList<>();

    private IsolationProbes(ProbePosition position, String tokenPrefix) {
        this.position = position;
        this.tokenPrefix = tokenPrefix;
    }

    /**
     * @param tokenPrefix unique to this node and this proof; lower case letters, digits and dashes
     * @param ports TCP ports to try at each address of the host
     * @param others nodes of other teams, each with its MAC address by bridge
     */
    static List<IsolationProbe> of(
            ProbePosition position,
            String tokenPrefix,
            Set<String> hosts,
            Set<Integer> ports,
            int listenerPort,
            Map<Target, Map<String, String>> others) {
        var probes = new IsolationProbes(position, tokenPrefix);
        hosts.forEach(host -> probes.atHost(host, ports, listenerPort));
        OUTSIDE.forEach(probes::atOutside);
        others.forEach(probes::atTeam);
        position.common().forEach(probes::atCommon);
        position.arena().open().forEach(end -> probes.atEnd(SERVICE, end));
        position.arena().closed().forEach(end -> probes.atEnd(ARENA, end));
        hosts.forEach(host -> probes.forged(host, neighbour(host), host, listenerPort));
        others.keySet()
                .forEach(other -> probes.forged(other.address(), neighbour(other.address()), other.name(), UDP_PORT));
        probes.names(hosts);
        return List.copyOf(probes.drawn);
    }

    private void atHost(String host, Set<Integer> ports, int listenerPort) {
        ports.forEach(port -> tcp(HOST, host, port, host + ":" + port));
        packet(HOST, host, listenerPort, host + ":" + listenerPort + "/udp");
        frames(HOST, null, host, listenerPort, host + ":" + listenerPort + "/udp");
    }

    private void atOutside(String outside) {
        OUTSIDE_PORTS.forEach(port -> tcp(INTERNET, outside, port, outside + ":" + port));
        packet(INTERNET, outside, UDP_PORT, outside + "/udp");
        frames(INTERNET, null, outside, UDP_PORT, outside + "/udp");
    }

    private void atTeam(Target other, Map<String, String> macsByBridge) {
        TEAM_PORTS.forEach(port -> tcp(OTHER_TEAM, other.address(), port, other.name() + ":" + port));
        packet(OTHER_TEAM, other.address(), UDP_PORT, other.name() + "/udp");
        frames(OTHER_TEAM, null, other.address(), UDP_PORT, other.name() + "/udp");
        for (ProbePosition.Segment segment : position.segments()) {
            String mac = macsByBridge.get(segment.bridge());
            if (mac != null) {
                frame(OTHER_TEAM, segment, mac, segment.address(), other, other.name() + "/udp");
            }
        }
    }

    /** To a node that stands on this segment and on one of its own team: it must not pass the packet on. */
    private void frame(String kind, ProbePosition.Segment segment, String mac, String source, Target to, String text) {
        String token = nextToken();
        String item = String.join(
                ",",
                "frame",
                segment.address(),
                mac,
                source,
                to.address(),
                Integer.toString(UDP_PORT),
                token,
                Integer.toString(FRAMES));
        drawn.add(new IsolationProbe(kind, Way.FRAME, text, item, token));
    }

    private void atCommon(Target common) {
        tcp(SHARED, common.address(), UDP_PORT, common.name());
    }

    private void atEnd(String kind, ArenaEnds.End end) {
        tcp(kind, end.address(), end.port(), end.name() + ":" + end.port());
    }

    private void forged(String host, String source, String name, int port) {
        String token = nextToken();
        String text = name + " (" + source + ")";
        String item = String.join(",", "spoof", source, host, Integer.toString(port), token);
        drawn.add(new IsolationProbe(SPOOFED_UDP, Way.PACKET, text, item, token));
        frames(SPOOFED_UDP, source, host, port, text);
    }

    private void names(Set<String> hosts) {
        name(RESOLVER, RESOLVER);
        hosts.forEach(host -> name(host, host + ":53"));
        drawn.add(new IsolationProbe(
                CONTROL, Way.OWN_NAME, position.name(), String.join(",", "dns", RESOLVER, "53", position.name()), ""));
    }

    private void name(String server, String text) {
        String token = nextToken();
        // ".test" is reserved (RFC 6761): nobody can own the name, and a leaked query tells nothing about the range.
        String item = String.join(",", "dns", server, "53", token + ".test");
        drawn.add(new IsolationProbe(DNS, Way.NAME, text, item, token));
    }

    private void tcp(String kind, String host, int port, String text) {
        drawn.add(new IsolationProbe(kind, Way.TCP, text, String.join(",", "tcp", host, Integer.toString(port)), ""));
    }

    private void packet(String kind, String host, int port, String text) {
        String token = nextToken();
        String item = String.join(",", "udp", host, Integer.toString(port), token);
        drawn.add(new IsolationProbe(kind, Way.PACKET, text, item, token));
    }

    private void frames(String kind, @Nullable String source, String host, int port, String text) {
        for (ProbePosition.Segment segment : position.segments()) {
            String token = nextToken();
            String item = String.join(
                    ",",
                    "frame",
                    segment.address(),
                    segment.mac(),
                    source == null ? segment.address() : source,
                    host,
                    Integer.toString(port),
                    token,
                    Integer.toString(FRAMES));
            drawn.add(new IsolationProbe(kind, Way.FRAME, text, item, token));
        }
    }

    private String nextToken() {
        return tokenPrefix + drawn.size();
    }

    /** Another address of the same subnet, also of one of four addresses: a source that the target would trust. */
    static String neighbour(String address) {
        int dot = address.lastIndexOf('.');
        int last = Integer.parseInt(address.substring(dot + 1));
        return address.substring(0, dot + 1) + (last ^ 3);
    }
}
