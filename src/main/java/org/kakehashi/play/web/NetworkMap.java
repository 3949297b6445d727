package org.kakehashi.play.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The picture of a range: networks are horizontal lanes, nodes hang below the topmost of theirs, a node in several
 * networks has a column to itself so that its cables cross no other node. Pure; lengths in units of the picture.
 */
record NetworkMap(int width, int height, List<Lane> lanes, List<Box> boxes, List<Cable> cables) {
    private static final int BOX_WIDTH = 168;
    private static final int GAP = 24;
    private static final int LINE_HEIGHT = 17;
    private static final int LANE_HEAD = 30;
    private static final int CABLE = 18;

    /** @param y of the lane's line, from one edge to the other */
    record Lane(String name, int y, int right) {
        public int labelY() {
            return y - 8;
        }
    }

    record Box(NodeLine node, int x, int y, int width, int height, List<Row> rows) {
        public int textX() {
            return x + 12;
        }

        public int nameY() {
            return y + 21;
        }

        public int stateY() {
            return y + 40;
        }
    }

    /** @param y base line of the text */
    record Row(String text, int y) {}

    /** From a lane's line to a node, always vertical; the dot at {@code laneY} says that it is plugged in there. */
    record Cable(int x, int laneY, int nodeY) {}

    static NetworkMap draw(List<String> networks, List<NodeLine> nodes) {
        int rows =
                nodes.stream().mapToInt(node -> node.addresses().size()).max().orElse(0);
        int boxHeight = 50 + LINE_HEIGHT * rows;
        int laneHeight = LANE_HEAD + CABLE + boxHeight + GAP;
        Map<NodeLine, Integer> columns = columns(networks, nodes);
        int width = GAP
                + (BOX_WIDTH + GAP)
                        * (1 + columns.values().stream().mapToInt(c -> c).max().orElse(0));
        var lanes = new ArrayList<Lane>();
        for (int i = 0; i < networks.size(); i++) {
            lanes.add(new Lane(networks.get(i), laneY(i, laneHeight), width - GAP / 2));
        }
        var boxes = new ArrayList<Box>();
        var cables = new ArrayList<Cable>();
        columns.forEach((node, column) -> {
            int top = top(networks, node);
            int x = GAP + column * (BOX_WIDTH + GAP);
            int y = laneY(top, laneHeight) + CABLE;
            boxes.add(new Box(node, x, y, BOX_WIDTH, boxHeight, rows(node, y)));
            for (String network : node.networks()) {
                int lane = networks.indexOf(network);
                cables.add(new Cable(x + BOX_WIDTH / 2, laneY(lane, laneHeight), lane == top ? y : y + boxHeight));
            }
        });
        boxes.sort(Comparator.comparingInt(Box::y).thenComparingInt(Box::x));
        return new NetworkMap(width, Math.max(laneHeight, networks.size() * laneHeight), lanes, boxes, cables);
    }

    private static List<Row> rows(NodeLine node, int boxY) {
        var rows = new ArrayList<Row>();
        for (String address : node.addresses()) {
            rows.add(new Row(address, boxY + 44 + LINE_HEIGHT * (rows.size() + 1)));
        }
        return rows;
    }

    private static int laneY(int lane, int laneHeight) {
        return lane * laneHeight + LANE_HEAD;
    }

    private static int top(List<String> networks, NodeLine node) {
        return node.networks().stream().mapToInt(networks::indexOf).min().orElse(0);
    }

    /** Nodes of one network share columns with those of other networks; the others follow, each in its own. */
    private static Map<NodeLine, Integer> columns(List<String> networks, List<NodeLine> nodes) {
        var columns = new LinkedHashMap<NodeLine, Integer>();
        var used = new HashMap<Integer, Integer>();
        for (NodeLine node : nodes) {
            if (node.networks().size() < 2) {
                columns.put(node, used.merge(top(networks, node), 1, Integer::sum) - 1);
            }
        }
        int next = used.values().stream().mapToInt(count -> count).max().orElse(0);
        for (NodeLine node : nodes) {
            if (node.networks().size() > 1) {
                columns.put(node, next++);
            }
        }
        return columns;
    }
}
