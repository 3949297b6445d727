package org.kakehashi.range.engine;

import java.util.List;

/** Proves that nothing reaches out of a range: probes from inside every node, and a listener on the host. */
public interface IsolationProver {
    /**
     * Tries from inside every node to reach what must not be reached.
     *
     * @return every probe made, also those that passed, in the order of the request
     * @throws RangeUnavailable if the probes could not be made: nothing is proven then
     */
    List<ProofLine> prove(ProofRequest request);

    /**
     * @param from the nodes of one team's range, all running
     * @param otherTeams addresses of nodes of other teams' ranges, empty if there is only one team
     * @param hosts every address of the host that the engine runs on
     */
    record ProofRequest(long teamId, List<Prober> from, List<Target> otherTeams, List<String> hosts) {}

    /**
     * A node to probe from.
     *
     * @param addresses its own, one per network
     * @param common nodes that all teams share and that it must reach
     * @param arena what of an arena it must reach, and what it must not
     */
    record Prober(String containerId, String node, List<String> addresses, List<Target> common, ArenaEnds arena) {
        /** A node on no shared network. */
        public Prober(String containerId, String node, List<String> addresses) {
            this(containerId, node, addresses, List.of(), ArenaEnds.NONE);
        }
    }

    /**
     * TCP ends in the arena of an attack-defence.
     *
     * @param open those that must answer
     * @param closed those that must not, not even with a refusal
     */
    record ArenaEnds(List<End> open, List<End> closed) {
        /** A node without an arena. */
        public static final ArenaEnds NONE = new ArenaEnds(List.of(), List.of());

        /** @param name for people, for example {@code team-2} */
        public record End(String name, String address, int port) {}
    }

    /**
     * Something of another team that must not be reached.
     *
     * @param name for people, for example {@code team 7 files}
     */
    record Target(String name, String containerId, String address) {}
}
