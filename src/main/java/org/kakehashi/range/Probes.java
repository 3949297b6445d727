package org.kakehashi.range;

import java.util.List;
import java.util.Optional;
import org.kakehashi.scenario.Ready;
import org.kakehashi.site.language.Text;

/** Short-lived looks and touches at a node from inside its network, where the platform itself cannot reach. */
public interface Probes {
    /**
     * Makes {@code gateway} the default route of a node's network namespace, replacing another one. The node itself
     * needs no capability for it.
     *
     * @throws RangeUnavailable if it could not be set
     */
    void route(String containerId, String gateway);

    /**
     * Sets what a router forwards, in one transaction, replacing what was set before.
     *
     * @param ruleset in the words of {@code nft}
     * @throws RangeUnavailable if it could not be set
     */
    void filter(String containerId, String ruleset);

    /**
     * What is still missing for a node's declared readiness; one quick look, the caller repeats it.
     *
     * @return empty if it is ready
     * @throws RangeUnavailable if the look itself was not possible, so that nothing is known
     */
    Optional<Text> missing(String containerId, Ready ready);

    /**
     * Tries from inside every node to reach what must not be reached.
     *
     * @return every probe made, also those that passed, in the order of the request
     * @throws RangeUnavailable if the probes could not be made: nothing is proven then
     */
    List<RangeView.ProofLine> prove(ProofRequest request);

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
     */
    record Prober(String containerId, String node, List<String> addresses, List<Target> common) {
        /** A node on no shared network. */
        public Prober(String containerId, String node, List<String> addresses) {
            this(containerId, node, addresses, List.of());
        }
    }

    /**
     * Something of another team that must not be reached.
     *
     * @param name for people, for example {@code team 7 files}
     */
    record Target(String name, String containerId, String address) {}
}
