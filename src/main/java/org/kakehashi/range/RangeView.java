package org.kakehashi.range;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kakehashi.range.engine.ProofLine;
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

    public Optional<NodeView> node(String name) {
        return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
    }
}
