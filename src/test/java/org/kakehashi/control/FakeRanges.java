package org.kakehashi.control;

import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeSketch;
import org.kakehashi.range.RangeState;
import org.kakehashi.range.RangeSummary;
import org.kakehashi.range.RangeView;
import org.kakehashi.range.Ranges;
import org.kakehashi.range.engine.ProofLine;
import org.kakehashi.site.language.Text;

/** Ranges as a test says they are; remembers what was asked for. */
@Vetoed
class FakeRanges extends Ranges {
    final Map<Long, RangeView> views = new ConcurrentHashMap<>();
    final List<String> asked = new ArrayList<>();

    @Override
    public Optional<RangeView> of(long teamId) {
        return Optional.ofNullable(views.get(teamId));
    }

    @Override
    public Optional<RangeView> withShared(long teamId) {
        return of(teamId);
    }

    @Override
    public long sharedId(long teamId) {
        return 0;
    }

    @Override
    public List<RangeSketch> sketches(long exerciseId) {
        return views.values().stream()
                .map(view -> new RangeSketch(
                        view.teamId(),
                        view.state(),
                        view.cause(),
                        view.nodes(),
                        view.proof().size(),
                        view.proof().stream().filter(line -> !line.passed()).count(),
                        view.provenAt()))
                .toList();
    }

    @Override
    public Map<Long, RangeSummary> tallies() {
        return views.values().stream()
                .collect(Collectors.toMap(
                        RangeView::teamId,
                        view -> new RangeSummary(
                                view.nodes().size(),
                                count(view, NodeState.READY),
                                count(view, NodeState.FAILED) > 0
                                        || view.proof().stream().anyMatch(line -> !line.passed()))));
    }

    private static long count(RangeView view, NodeState state) {
        return view.nodes().stream().filter(node -> node.state() == state).count();
    }

    @Override
    public void resetSeat(long teamId, int seat) {
        asked.add("seat " + teamId + " " + seat);
    }

    @Override
    public void resetNode(long teamId, String node) {
        asked.add("node " + teamId + " " + node);
    }

    @Override
    public void resetRange(long teamId) {
        asked.add("range " + teamId);
    }

    /** All ready and proven, with two desks, a gate and a file server. */
    void ready(long teamId) {
        put(teamId, RangeState.READY, node("files", "files", 0, NodeState.READY, Text.same("")), true);
    }

    /** One node fails for a cause. */
    void failing(long teamId, Text cause) {
        put(teamId, RangeState.DEPLOYING, node("files", "files", 0, NodeState.FAILED, cause), false);
    }

    /** Ready, but a probe found a way to the host. */
    void leaking(long teamId) {
        ready(teamId);
        RangeView held = views.get(teamId);
        var hole = new ProofLine("HOST", "desk-1", Text.same("192.0.2.1:22"), false, Text.of("connected", "接続できた"));
        views.put(
                teamId,
                new RangeView(
                        teamId, held.state(), Text.same(""), held.nodes(), List.of(hole), Optional.of(Instant.EPOCH)));
    }

    private void put(long teamId, RangeState state, RangeView.NodeView files, boolean proven) {
        List<RangeView.NodeView> nodes = List.of(
                node("desk-1", "desk", 1, NodeState.READY, Text.same("")),
                node("desk-2", "desk", 2, NodeState.READY, Text.same("")),
                node("gate", "gate", 0, NodeState.READY, Text.same("")),
                files);
        var held = new ProofLine("INTERNET", "gate", Text.same("198.51.100.7:443"), true, Text.of("no route", "経路なし"));
        views.put(
                teamId,
                new RangeView(
                        teamId,
                        state,
                        Text.same(""),
                        nodes,
                        proven ? List.of(held) : List.of(),
                        proven ? Optional.of(Instant.EPOCH) : Optional.empty()));
    }

    private static RangeView.NodeView node(String name, String spec, int seat, NodeState state, Text cause) {
        return new RangeView.NodeView(
                name, spec, seat, state, List.of(new RangeView.Address("office", "10.160.0.3")), cause, Instant.EPOCH);
    }
}
