package org.kakehashi.scenario.format.topology;

import java.util.List;

/** One change of a scenario's networks and nodes, as somebody makes it in the picture. */
public sealed interface TopologyEdit {
    /** Another network, which nobody joins yet. */
    record AddNetwork(String name) implements TopologyEdit {}

    /**
     * Another node.
     *
     * @param image of the catalogue, or pinned
     * @param networks that it joins, at least one
     * @param desk whether trainees have a terminal on it
     */
    record AddNode(String name, String image, List<String> networks, boolean desk) implements TopologyEdit {}

    /** A node joins a network. */
    record Connect(String node, String network) implements TopologyEdit {}

    /** A node leaves a network; it stays in one at least. */
    record Disconnect(String node, String network) implements TopologyEdit {}

    /** A node runs another image. */
    record SetImage(String node, String image) implements TopologyEdit {}

    /** A node is called otherwise wherever the format refers to it. */
    record RenameNode(String node, String name) implements TopologyEdit {}

    /**
     * A node goes.
     *
     * @param anyway also when something refers to it
     */
    record RemoveNode(String node, boolean anyway) implements TopologyEdit {}

    /**
     * A network goes.
     *
     * @param anyway also when something refers to it
     */
    record RemoveNetwork(String network, boolean anyway) implements TopologyEdit {}

    /** A network is called otherwise wherever the format refers to it. */
    record RenameNetwork(String network, String name) implements TopologyEdit {}
}
