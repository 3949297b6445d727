package org.kakehashi.range.docker.client;

import java.util.List;

/** Keys of the labels that everything of ours carries. */
public final class ResourceLabels {
    private static final String PREFIX = "org.kakehashi.";

    /** The installation, see {@link org.kakehashi.range.RangeConfig#instance()}; nothing without ours is touched. */
    public static final String INSTANCE = PREFIX + "instance";

    /** Id of the team whose range it belongs to. */
    public static final String TEAM = PREFIX + "team";

    /** Name of the node instance, for example {@code desk-1}. */
    public static final String NODE = PREFIX + "node";

    /** Name of the scenario's network. */
    public static final String NETWORK = PREFIX + "network";

    /** Counts resets of the node; an older generation is removed. */
    public static final String GENERATION = PREFIX + "generation";

    /** Hash of all that the container was created from; another hash means: remove and create. */
    public static final String SPEC = PREFIX + "spec";

    /** What it is for: {@link #PURPOSE_NODE}, {@link #PURPOSE_EPHEMERAL}, {@link #PURPOSE_AGENT} or {@link #PURPOSE_PROXY}. */
    public static final String PURPOSE = PREFIX + "purpose";

    public static final String PURPOSE_NODE = "node";

    /** The platform's own hands on the engine: it stays as long as the platform runs and belongs to no range. */
    public static final String PURPOSE_AGENT = "agent";

    /** Short-lived containers of checks; the sweep removes those that outlive two minutes. */
    public static final String PURPOSE_EPHEMERAL = "helper";

    /** Whose a terminal is if its author names nobody, on nodes that start as root although their image would not. */
    public static final String USER = PREFIX + "user";

    /** User names of the node's consoles, with commas: whose processes a sweep looks for. */
    public static final String CONSOLE_USERS = PREFIX + "console-users";

    /** On nodes whose root file system can be written to: how much they wrote is watched. */
    public static final String WRITABLE = PREFIX + "writable";

    /** Ways in to pages of nodes; they end with their node, and go with their team's range. */
    public static final String PURPOSE_PROXY = "door";

    /** When it was made, in seconds since 1970; the engine does not tell it of every kind of thing. */
    public static final String CREATED = PREFIX + "created";

    private ResourceLabels() {}

    public static List<String> split(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }
}
