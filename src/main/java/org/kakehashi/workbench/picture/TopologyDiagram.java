package org.kakehashi.workbench.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kakehashi.scenario.Network;
import org.kakehashi.scenario.Node;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Service;
import org.kakehashi.scenario.format.topology.DraftTopology;

/**
 * Networks are horizontal lanes, nodes hang below the topmost of theirs, a node in several networks has a column to
 * itself so that its cables cross no other node. What may pass from lane to lane are numbered arrows in the margin.
 */
public record TopologyDiagram(
        int width,
        int height,
        List<Lane> lanes,
        List<NodeBox> boxes,
        List<Cable> cables,
        List<Arrow> arrows,
        List<AllowedFlow> passages) {
    private static final int BOX_WIDTH = 184;
    private static final int GAP = 24;
    private static final int LANE_HEAD = 34;
    private static final int CABLE = 20;
    private static final int ARROW_GAP = 26;
    private static final int EDGE = 8;

    /** @param y of the lane's line, from one edge to the other */
    public record Lane(Network network, int y, int labelX, int right) {
        public int labelY() {
            return y - 9;
        }

        public boolean isShared() {
            return network.per() == Network.Per.EXERCISE;
        }
    }

    /** From a lane's line to a node, always vertical; the dot at {@code laneY} says that it is plugged in there. */
    public record Cable(int x, int laneY, int nodeY) {}

    /** From one lane's line to another's. */
    public record Arrow(int number, int x, int fromY, int toY) {
        /** The triangle that points at the lane, as the points of a polygon. */
        public String head() {
            int tail = toY > fromY ? -9 : 9;
            return "%d,%d %d,%d %d,%d".formatted(x, toY, x - 5, toY + tail, x + 5, toY + tail);
        }

        public int numberY() {
            return (fromY + toY) / 2 + 4;
        }
    }

    public static TopologyDiagram of(Scenario scenario) {
        return new Drawing(
                        scenario.networks(),
                        scenario.nodes(),
                        scenario.attackDefence().services(),
                        List.of())
                .draw();
    }

    /** The same of what may be half written: a network that is not there is left out. */
    public static TopologyDiagram of(DraftTopology draft) {
        List<Node> nodes = new ArrayList<>(draft.nodes());
        nodes.addAll(draft.added());
        return new Drawing(draft.networks(), nodes, draft.services(), draft.added()).draw();
    }

    /** The passages into one segment. */
    public List<AllowedFlow> into(String network) {
        return passages.stream().filter(passage -> passage.to().equals(network)).toList();
    }

    private static final class Drawing {
        private final List<Network> networks;
        private final List<String> names;
        private final List<Node> nodes;
        private final Map<Node, NodeBox.Duty> duties = new HashMap<>();
        private final List<AllowedFlow> passages;
        private final int boxHeight;
        private final int laneHeight;
        private final int left;

        Drawing(List<Network> networks, List<Node> nodes, List<Service> services, List<Node> added) {
            this.networks = networks;
            this.nodes = nodes;
            nodes.forEach(node -> duties.put(node, NodeBox.Duty.of(node, services, added)));
            names = networks.stream().map(Network::name).toList();
            passages = AllowedFlow.of(networks, nodes);
            boxHeight = nodes.stream()
                    .mapToInt(node -> NodeBox.heightOf(node, duty(node)))
                    .max()
                    .orElse(0);
            laneHeight = LANE_HEAD + CABLE + boxHeight + GAP;
            left = GAP + ARROW_GAP * passages.size();
        }

        TopologyDiagram draw() {
            Map<Node, Integer> columns = columns();
            int last =
                    columns.values().stream().mapToInt(column -> column).max().orElse(0);
            int width = left + (BOX_WIDTH + GAP) * (last + 1);
            List<Lane> lanes = networks.stream()
                    .map(network -> new Lane(network, laneY(names.indexOf(network.name())), left, width - EDGE))
                    .toList();
            var boxes = new ArrayList<NodeBox>();
            var cables = new ArrayList<Cable>();
            columns.forEach((node, column) -> {
                int top = top(node);
                int x = left + column * (BOX_WIDTH + GAP);
                int y = laneY(top) + CABLE;
                boxes.add(NodeBox.of(node, duty(node), x, y, BOX_WIDTH, boxHeight));
                for (String network : known(node)) {
                    int lane = names.indexOf(network);
                    cables.add(new Cable(x + BOX_WIDTH / 2, laneY(lane), lane == top ? y : y + boxHeight));
                }
            });
            boxes.sort(Comparator.comparingInt(NodeBox::y).thenComparingInt(NodeBox::x));
            int height = Math.max(1, networks.size()) * laneHeight;
            return new TopologyDiagram(width, height, lanes, boxes, cables, arrows(), passages);
        }

        private NodeBox.Duty duty(Node node) {
            return Objects.requireNonNull(duties.get(node));
        }

        private List<Arrow> arrows() {
            List<Arrow> arrows = new ArrayList<>();
            for (AllowedFlow passage : passages) {
                int from = laneOf(passage.from());
                int to = names.indexOf(passage.to());
                if (from >= 0 && to >= 0 && from != to) {
                    int x = EDGE + ARROW_GAP / 2 + ARROW_GAP * (passage.number() - 1);
                    arrows.add(new Arrow(passage.number(), x, laneY(from), laneY(to)));
                }
            }
            return arrows;
        }

        /** The lane of a network, or that below which a node hangs. */
        private int laneOf(String name) {
            return names.contains(name)
                    ? names.indexOf(name)
                    : nodes.stream()
                            .filter(node -> node.name().equals(name))
                            .findFirst()
                            .map(this::top)
                            .orElse(-1);
        }

        private List<String> known(Node node) {
            return node.networks().stream().filter(names::contains).toList();
        }

        private int laneY(int lane) {
            return lane * laneHeight + LANE_HEAD;
        }

        private int top(Node node) {
            return known(node).stream().mapToInt(names::indexOf).min().orElse(0);
        }

        /** Nodes of one network share columns with those of other networks; the others follow, each in its own. */
        private Map<Node, Integer> columns() {
            var columns = new LinkedHashMap<Node, Integer>();
            var used = new HashMap<Integer, Integer>();
            for (Node node : nodes) {
                if (known(node).size() < 2) {
                    columns.put(node, used.merge(top(node), 1, Integer::sum) - 1);
                }
            }
            int next = used.values().stream().mapToInt(count -> count).max().orElse(0);
            for (Node node : nodes) {
                if (known(node).size() > 1) {
                    columns.put(node, next++);
                }
            }
            return columns;
        }
    }
}
