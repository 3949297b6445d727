package org.kakehashi.range.docker;

import java.util.List;

/** Keys of the labels that everything of ours carries. */
final class Labels {
    private static final String PREFIX = "org.kakehashi.";

    /** The installation, see {@link org.kakehashi.range.RangeConfig#instance()}; nothing without ours is touched. */
    static final String INSTANCE = PREFIX + "instance";

    /** Id of the team whose range it belongs to. */
    static final String TEAM = PREFIX + "team";

    /** Name of the node instance, for example {@code desk-1}. */
    static final String NODE = PREFIX + "node";

    /** Name of the scenario's network. */
    static final String NETWORK = PREFIX + "network";

    /** Counts resets of the node; an older generation is removed. */
    static final String GENERATION = PREFIX + "generation";

    /** Hash of all that the container was created from; another hash means: remove and create. */
    static final String SPEC = PREFIX + "spec";

    /** What it is for: {@link #PURPOSE_NODE}, {@link #PURPOSE_HELPER} or {@link #PURPOSE_DOOR}. */
    static final String PURPOSE = PREFIX + "purpose";

    static final String PURPOSE_NODE = "node";

    /** Short-lived containers of probes and checks; the sweep removes those that outlive two minutes. */
    static final String PURPOSE_HELPER = "helper";

    /** Whose a terminal is if its author names nobody, on nodes that start as root although their image would not. */
    static final String USER = PREFIX + "user";

    /** User names of the node's consoles, with commas: whose processes a sweep looks for. */
    static final String CONSOLE_USERS = PREFIX + "console-users";

    /** On nodes whose root file system can be written to: how much they wrote is watched. */
    static final String WRITABLE = PREFIX + "writable";

    /** Ways in to pages of nodes; they end with their node, and go with their team's range. */
    static final String PURPOSE_DOOR = "door";

    /** When it was made, in seconds since 1970; the engine does not tell it of every kind of thing. */
    static final String CREATED = PREFIX + "created";

    private Labels() {}

    static List<String> split(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }
}
