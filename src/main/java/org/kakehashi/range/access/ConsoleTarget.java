package org.kakehashi.range.access;

import org.kakehashi.range.engine.Consoles.Shell;
import org.kakehashi.scenario.Console;
import org.kakehashi.site.language.Text;

/**
 * A console of a node instance, such as {@code main} of {@code desk-1}.
 *
 * @param console its id, unique on the node
 * @param title what its author calls it; both languages empty if nothing
 * @param shell what runs in it
 */
public record ConsoleTarget(long exerciseId, long teamId, String node, String console, Text title, Shell shell) {
    /** What people call it: its node, and its title, or its id if that is not the usual one. */
    public Text name() {
        if (!title.isEmpty()) {
            return title.with(words -> node + " · " + words);
        }
        return Text.same(console.equals(Console.MAIN) ? node : node + " · " + console);
    }

    /** What names it in an address; nothing for the one of the short form. */
    public String query() {
        return console.equals(Console.MAIN) ? "" : "?console=" + console;
    }
}
