package org.kakehashi.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeState;
import org.kakehashi.range.RangeView;
import org.kakehashi.range.Ranges;
import org.kakehashi.site.language.Text;

/** Ranges as the test draws them. */
@Alternative
@ApplicationScoped
public class FakeRanges extends Ranges {
    private final Map<Long, RangeView> views = new ConcurrentHashMap<>();

    /** A range of the bundled scenario with two desks, one of them in trouble. */
    public void draw(long teamId, RangeState state) {
        views.put(
                teamId,
                new RangeView(
                        teamId,
                        state,
                        Text.same(""),
                        List.of(
                                node("desk-1", "desk", 1, NodeState.READY, "10.160.0.2"),
                                node("desk-2", "desk", 2, NodeState.FAILED, "10.160.0.3"),
                                node("gate", "gate", 0, NodeState.READY, "10.160.0.4", "10.160.0.68"),
                                node("files", "files", 0, NodeState.STARTING, "10.160.0.66")),
                        List.of(),
                        Optional.empty()));
    }

    private static RangeView.NodeView node(String name, String spec, int seat, NodeState state, String... addresses) {
        return new RangeView.NodeView(
                name,
                spec,
                seat,
                state,
                java.util.stream.Stream.of(addresses)
                        .map(address -> new RangeView.Address("net", address))
                        .toList(),
                state == NodeState.FAILED ? Text.same("engine said no") : Text.same(""),
                Instant.EPOCH);
    }

    @Override
    public Optional<RangeView> of(long teamId) {
        return Optional.ofNullable(views.get(teamId));
    }
}
