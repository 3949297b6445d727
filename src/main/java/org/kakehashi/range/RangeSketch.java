package org.kakehashi.range;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kakehashi.site.language.Text;

/**
 * A range as a page of many ranges shows it: its proof of isolation in numbers.
 *
 * @param teamId negative for the part that all teams share
 * @param cause why it is not further, in words for people, or empty texts
 * @param probes of its newest proof, 0 before one ran
 * @param holes probes that found a way
 */
public record RangeSketch(
        long teamId,
        RangeState state,
        Text cause,
        List<RangeView.NodeView> nodes,
        long probes,
        long holes,
        Optional<Instant> provenAt) {
    /** Whether something failed, or a probe found a way. */
    public boolean isTroubled() {
        return holes > 0 || !cause.isEmpty() || nodes.stream().anyMatch(node -> node.state() == NodeState.FAILED);
    }
}
