package org.kakehashi.scenario;

import java.util.List;
import org.kakehashi.site.language.Text;

/**
 * What every team has to keep alive, and may attack at the others.
 *
 * @param node each team's own, where it runs
 * @param port TCP port of the node
 * @param stores where flags are placed, in the order written; the variants of a checker have the same order
 * @param weight percent by which its points count; 100 is as the formula says
 */
public record Service(
        String id, Text title, String node, int port, Checker checker, List<FlagStore> stores, int weight) {
    /** How a checker is spoken to. */
    public enum Protocol {
        /** enochecker HTTP, version 2. */
        ENOCHECKER,
        /** The command line of hackerdom, ForcAD and RuCTF checkers. */
        HACKERDOM,
        /** The scripts of FAUST CTF. */
        FAUST;

        /** Whether a checker is a command that something else runs, and no HTTP server of its own. */
        public boolean isCommand() {
            return this != ENOCHECKER;
        }
    }

    /** Begins the name of the hidden node that a checker has whose author names only its image. */
    public static final String CHECKER_NODE = "check-";

    /**
     * What looks whether a service works, and places and fetches its flags.
     *
     * @param node that exists once for the whole exercise and is hidden
     * @param port TCP port of that node where it listens for HTTP: the checker itself, or what runs its commands
     * @param run the checker's command, for protocols of command lines; otherwise empty
     */
    public record Checker(Protocol protocol, String node, int port, List<String> run) {}

    /**
     * A place in a service that holds flags.
     *
     * @param isPublic whether players are told where its flags are (attack info)
     */
    public record FlagStore(String id, boolean isPublic) {}

    /**
     * Where a flag store stands in the order, from 0; a checker knows it by this number.
     *
     * @throws IllegalArgumentException if the service has no such store
     */
    public int indexOf(String store) {
        for (int i = 0; i < stores.size(); i++) {
            if (stores.get(i).id().equals(store)) {
                return i;
            }
        }
        throw new IllegalArgumentException("service " + id + " has no store " + store);
    }
}
