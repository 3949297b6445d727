package org.kakehashi.play.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kakehashi.play.Player;
import org.kakehashi.play.Situation;
import org.kakehashi.range.NodeState;
import org.kakehashi.range.RangeView;
import org.kakehashi.scenario.Node;

/**
 * A node of the viewer's range.
 *
 * @param name for example {@code desk-1}
 * @param networks in the author's order
 * @param addresses one per network once the range has been planned, otherwise empty
 * @param own whether it is the viewer's own seat
 * @param console whether the viewer may open a terminal on it
 */
record NodeLine(
        String name, List<String> networks, List<String> addresses, NodeState state, boolean own, boolean console) {

    /** All nodes of the viewer's range, as the scenario names them and as far as they are there. */
    static List<NodeLine> of(Situation situation) {
        var lines = new ArrayList<NodeLine>();
        for (Node node : situation.tasks().scenario().nodes()) {
            if (node.per() == Node.Per.TEAM) {
                lines.add(line(node, 0, situation));
            } else {
                IntStream.rangeClosed(1, situation.player().seats())
                        .forEach(seat -> lines.add(line(node, seat, situation)));
            }
        }
        return lines;
    }

    /** The viewer's desk: the first node of theirs that has a console. */
    static Optional<NodeLine> desk(List<NodeLine> nodes) {
        return nodes.stream().filter(NodeLine::console).findFirst();
    }

    private static NodeLine line(Node node, int seat, Situation situation) {
        Player player = situation.player();
        String name = seat == 0 ? node.name() : node.name() + "-" + seat;
        Optional<RangeView.NodeView> seen = situation.range().flatMap(range -> range.node(name));
        boolean mine = seat == player.seat();
        return new NodeLine(
                name,
                node.networks(),
                seen.map(view -> view.addresses().stream()
                                .map(RangeView.Address::address)
                                .toList())
                        .orElse(List.of()),
                seen.map(RangeView.NodeView::state).orElse(NodeState.WAITING),
                mine,
                node.isDesk() && (mine || seat == 0));
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
