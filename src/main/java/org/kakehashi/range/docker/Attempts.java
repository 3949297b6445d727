package org.kakehashi.range.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kakehashi.range.Probes.Target;
import org.kakehashi.range.docker.Attempt.Way;

/** Draws up what one node tries in a proof. Pure: the same facts give the same list. */
final class Attempts {
    static final String HOST = "HOST";
    static final String INTERNET = "INTERNET";
    static final String OTHER_TEAM = "OTHER_TEAM";
    static final String DNS = "DNS";
    static final String SPOOFED_UDP = "SPOOFED_UDP";
    static final String SHARED = "SHARED";
    static final String CONTROL = "CONTROL";

    /** Addresses for documentation (RFC 5737) that nobody has: they stand for the outside. */
    private static final List<String> OUTSIDE = List.of("198.51.100.1", "203.0.113.1");

    private static final List<Integer> OUTSIDE_PORTS = List.of(53, 80, 443);
    private static final List<Integer> TEAM_PORTS = List.of(22, 80);
    private static final String RESOLVER = "127.0.0.11";
    private static final int UDP_PORT = 9;
    private static final int FRAMES = 2;

    private final Seat seat;
    private final String tokenPrefix;
    private final List<Attempt> drawn = new ArrayList<>();

    private Attempts(Seat seat, String tokenPrefix) {
        this.seat = seat;
        this.tokenPrefix = tokenPrefix;
    }

    /**
     * @param tokenPrefix unique to this node and this proof; lower case letters, digits and dashes
     * @param ports TCP ports to try at each address of the host
     * @param others nodes of other teams, each with its MAC address by bridge
     */
    static List<Attempt> of(
            Seat seat,
            String tokenPrefix,
            Set<String> hosts,
            Set<Integer> ports,
            int witnessPort,
            Map<Target, Map<String, String>> others) {
        var attempts = new Attempts(seat, tokenPrefix);
        hosts.forEach(host -> attempts.atHost(host, ports, witnessPort));
        OUTSIDE.forEach(attempts::atOutside);
        others.forEach(attempts::atTeam);
        seat.common().forEach(attempts::atCommon);
        hosts.forEach(host -> attempts.forged(host, neighbour(host), host, witnessPort));
        others.keySet()
                .forEach(other -> attempts.forged(other.address(), neighbour(other.address()), other.name(), UDP_PORT));
        attempts.names(hosts);
        return List.copyOf(attempts.drawn);
    }

    private void atHost(String host, Set<Integer> ports, int witnessPort) {
        ports.forEach(port -> tcp(HOST, host, port, host + ":" + port));
        packet(HOST, host, witnessPort, host + ":" + witnessPort + "/udp");
        frames(HOST, null, host, witnessPort, host + ":" + witnessPort + "/udp");
    }

    private void atOutside(String outside) {
        OUTSIDE_PORTS.forEach(port -> tcp(INTERNET, outside, port, outside + ":" + port));
        packet(INTERNET, outside, UDP_PORT, outside + "/udp");
        frames(INTERNET, null, outside, UDP_PORT, outside + "/udp");
    }

    private void atTeam(Target other, Map<String, String> doors) {
        TEAM_PORTS.forEach(port -> tcp(OTHER_TEAM, other.address(), port, other.name() + ":" + port));
        packet(OTHER_TEAM, other.address(), UDP_PORT, other.name() + "/udp");
        frames(OTHER_TEAM, null, other.address(), UDP_PORT, other.name() + "/udp");
        for (Seat.Segment segment : seat.segments()) {
            String mac = doors.get(segment.bridge());
            if (mac != null) {
                frame(OTHER_TEAM, segment, mac, segment.address(), other, other.name() + "/udp");
            }
        }
    }

    /** To a node that stands on this segment and on one of its own team: it must not pass the packet on. */
    private void frame(String kind, Seat.Segment segment, String mac, String source, Target to, String text) {
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
        drawn.add(new Attempt(kind, Way.FRAME, text, item, token));
    }

    private void atCommon(Target common) {
        tcp(SHARED, common.address(), UDP_PORT, common.name());
    }

    private void forged(String host, String source, String name, int port) {
        String token = nextToken();
        String text = name + " (" + source + ")";
        String item = String.join(",", "spoof", source, host, Integer.toString(port), token);
        drawn.add(new Attempt(SPOOFED_UDP, Way.PACKET, text, item, token));
        frames(SPOOFED_UDP, source, host, port, text);
    }

    private void names(Set<String> hosts) {
        name(RESOLVER, RESOLVER);
        hosts.forEach(host -> name(host, host + ":53"));
        drawn.add(new Attempt(
                CONTROL, Way.OWN_NAME, seat.name(), String.join(",", "dns", RESOLVER, "53", seat.name()), ""));
    }

    private void name(String server, String text) {
        String token = nextToken();
        // ".test" is reserved (RFC 6761): nobody can own the name, and a leaked query tells nothing about the range.
        String item = String.join(",", "dns", server, "53", token + ".test");
        drawn.add(new Attempt(DNS, Way.NAME, text, item, token));
    }

    private void tcp(String kind, String host, int port, String text) {
        drawn.add(new Attempt(kind, Way.TCP, text, String.join(",", "tcp", host, Integer.toString(port)), ""));
    }

    private void packet(String kind, String host, int port, String text) {
        String token = nextToken();
        String item = String.join(",", "udp", host, Integer.toString(port), token);
        drawn.add(new Attempt(kind, Way.PACKET, text, item, token));
    }

    private void frames(String kind, @Nullable String source, String host, int port, String text) {
        for (Seat.Segment segment : seat.segments()) {
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
            drawn.add(new Attempt(kind, Way.FRAME, text, item, token));
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
