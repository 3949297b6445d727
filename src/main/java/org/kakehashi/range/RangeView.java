package org.kakehashi.range;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kakehashi.site.language.Text;

/**
 * A range as pages show it.
 *
 * @param cause why it is not further, in words for people, or empty texts
 * @param proof what the isolation probes found, empty before they ran
 */
public record RangeView(
        long teamId,
        RangeState state,
        Text cause,
        List<NodeView> nodes,
        List<ProofLine> proof,
        Optional<Instant> provenAt) {

    /**
     * @param name unique in the range, for example {@code desk-1}
     * @param spec name of the scenario's node, for example {@code desk}
     * @param seat 1-based seat for a node per participant, 0 for a node of the team
     * @param addresses one per network, in the node's order
     * @param cause of a failure, or empty texts
     */
    public record NodeView(
            String name, String spec, int seat, NodeState state, List<Address> addresses, Text cause, Instant since) {}

    public record Address(String network, String address) {}

    /**
     * One probe of the isolation proof.
     *
     * @param kind HOST, INTERNET, OTHER_TEAM, DNS, SPOOFED_UDP, or CONTROL for a probe that had to reach its target and
     *     so shows that the others would have noticed a hole
     * @param from node it was made from
     * @param target what must not be reached, or for a CONTROL must be
     * @param passed true if it was as it must be
     * @param observed what happened, in plain words for the instructor
     */
    public record ProofLine(String kind, String from, Text target, boolean passed, Text observed) {}

    public Optional<NodeView> node(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }
}
