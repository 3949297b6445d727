package org.kakehashi.play.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kakehashi.play.Situation;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeView;
import org.kakehashi.range.access.NodeCopy;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.WebPage;
import org.kakehashi.site.language.Text;

/**
 * A node of the viewer's range.
 *
 * @param name for example {@code desk-1}
 * @param networks in the author's order
 * @param addresses one per network once the range has been planned, otherwise empty
 * @param own whether it is the viewer's own seat
 * @param terminals that the viewer may open on it, in the author's order
 * @param pages of it that the viewer may open, in the author's order
 * @param runsService whether the team defends a service on it, and may put it back
 */
record NodeLine(
        String name,
        List<String> networks,
        List<String> addresses,
        NodeState state,
        boolean own,
        List<Terminal> terminals,
        List<WebPage> pages,
        boolean runsService) {

    /** @param title both languages empty if the author wrote none */
    record Terminal(String id, Text title) {
        /** What names it in an address; nothing for the one of the short form. */
        public String query() {
            return id.equals(Console.MAIN) ? "" : "?console=" + id;
        }

        public boolean isNamed() {
            return !title.en().isEmpty();
        }
    }

    /**
     * All nodes of the viewer's range that are not to be found first, as the scenario names them.
     *
     * @param range as it was seen last, if one was ever asked for
     */
    static List<NodeLine> of(Situation situation, Optional<RangeView> range) {
        return NodeCopy.of(situation.tasks().scenario(), situation.player().seats()).stream()
                .filter(NodeCopy::isVisible)
                .map(copy -> line(situation, copy, range))
                .toList();
    }

    private static NodeLine line(Situation situation, NodeCopy copy, Optional<RangeView> range) {
        int viewer = situation.player().seat();
        Optional<RangeView.NodeView> seen = range.flatMap(team -> team.node(copy.name()));
        return new NodeLine(
                copy.name(),
                copy.node().networks(),
                seen.map(view -> view.addresses().stream()
                                .map(RangeView.Address::address)
                                .toList())
                        .orElse(List.of()),
                seen.map(RangeView.NodeView::state).orElse(NodeState.WAITING),
                copy.isOwnOf(viewer),
                copy.consolesFor(viewer).stream()
                        .map(console -> new Terminal(console.id(), console.title()))
                        .toList(),
                copy.pagesFor(viewer),
                situation.tasks().scenario().attackDefence().runsOn(copy.node().name()));
    }

    /** Whether the viewer's team may have it put back now. */
    public boolean isResettable() {
        return runsService && (state == NodeState.READY || state == NodeState.FAILED);
    }

    public boolean hasTerminal() {
        return !terminals.isEmpty();
    }

    /** @param address a dash as long as the range has not been planned */
    record Plug(String network, String address) {}

    /** Where the node is plugged in, and under which address. */
    public List<Plug> plugs() {
        return IntStream.range(0, networks.size())
                .mapToObj(i -> new Plug(networks.get(i), i < addresses.size() ? addresses.get(i) : "–"))
                .toList();
    }

    public boolean isReady() {
        return state == NodeState.READY;
    }

    /** The same shapes as everywhere: full, half, triangle, empty. */
    public String shape() {
        return switch (state) {
            case READY -> "●";
            case STARTING -> "◐";
            case FAILED -> "▲";
            case WAITING, REMOVING -> "○";
        };
    }

    public String tone() {
        return switch (state) {
            case READY -> "good";
            case STARTING, WAITING, REMOVING -> "wait";
            case FAILED -> "bad";
        };
    }
}
