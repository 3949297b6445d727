package org.kakehashi.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A segment that nodes join.
 *
 * @param prefix length of the subnet that each copy gets, 20 to 28; with {@code cidr} its own, otherwise 26
 * @param cidr the address plan as the author drew it, or empty; copies keep its size, not its addresses
 * @param per one for each team, or one that all teams of the exercise share
 * @param allow what routers let into this segment from outside it; empty lets everything in that is routed, an empty
 *     list nothing. Answers to what was let out always come back.
 */
public record Network(String name, int prefix, String cidr, Per per, Optional<List<Flow>> allow) {
    public enum Per {
        TEAM,
        EXERCISE
    }

    /** Prefix length of the largest network that can be, and of the smallest. */
    public static final int LARGEST = 20;

    public static final int SMALLEST = 28;

    /** Base, throw-away gateway and broadcast address. */
    public static final int RESERVED = 3;

    /** For how many nodes it has an address. */
    public int room() {
        return (1 << (32 - prefix)) - RESERVED;
    }

    /** A segment of the short form: one for each team, open to what is routed. */
    public static Network plain(String name) {
        return new Network(name, 26, "", Per.TEAM, Optional.empty());
    }

    /**
     * Connections that may be opened into a segment.
     *
     * @param from a network, or a node
     * @param to nodes of the segment; empty means all of them
     * @param tcp ports; if these and {@code udp} are empty, every protocol may pass
     * @param udp ports
     */
    public record Flow(String from, List<String> to, List<Integer> tcp, List<Integer> udp) {
        public boolean isEverything() {
            return tcp.isEmpty() && udp.isEmpty();
        }
    }
}
