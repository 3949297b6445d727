package org.kakehashi.terminal;

import org.kakehashi.range.Consoles.Shell;
import org.kakehashi.scenario.Console;

/**
 * A console of a node instance, such as {@code main} of {@code desk-1}.
 *
 * @param console its id, unique on the node
 * @param shell what runs in it
 */
public record Desk(long exerciseId, long teamId, String node, String console, Shell shell) {
    /** What people call it: its node, and its id if that is not the usual one. */
    public String name() {
        return console.equals(Console.MAIN) ? node : node + " · " + console;
    }

    /** What names it in an address; nothing for the one of the short form. */
    public String query() {
        return console.equals(Console.MAIN) ? "" : "?console=" + console;
    }

    /** The one console of the short form. */
    Desk(long exerciseId, long teamId, String node) {
        this(exerciseId, teamId, node, Console.MAIN, Shell.OF_IMAGE);
    }
}
