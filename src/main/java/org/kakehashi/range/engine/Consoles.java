package org.kakehashi.range.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Opening an interactive shell in a node. */
public interface Consoles {
    /**
     * What runs in a terminal.
     *
     * @param user user name or id in the node, empty for the image's own
     * @param program with its arguments, empty for the image's login shell
     */
    record Shell(String user, List<String> program) {
        /** The image's own user and login shell. */
        public static final Shell OF_IMAGE = new Shell("", List.of());
    }

    /**
     * What a shell may greet its user with, as KAKEHASHI_LANGUAGE and KAKEHASHI_NEIGHBOUR.
     *
     * @param language tag of the one that its user reads
     * @param neighbour a node that this one can call by its name, empty if there is none to tell of
     */
    record Greeting(String language, String neighbour) {}

    /** How a shell came to its end. */
    enum End {
        /** Its user left it, or its program ended. */
        LEFT,
        /** Its node was asked for as new. */
        RESET,
        /** Its node stopped, or was started again since. */
        STOPPED
    }

    /**
     * Starts a shell with a TTY in a running node.
     *
     * @param lease 32 hexadecimal digits that mark the shell and all its children, by which they are found and ended
     * @param output receives what the shell prints, called from one thread; may block to slow the shell down
     * @param closed called once when the shell ended or the engine cut the stream, with how that came
     * @throws RangeUnavailable if the node is not running, is what a reset is about to replace, or the engine does not
     *     answer
     */
    Console open(
            long teamId,
            String node,
            Shell shell,
            Greeting greeting,
            String lease,
            int columns,
            int rows,
            Consumer<byte[]> output,
            Consumer<End> closed);

    /** Ends every process of a lease that a shell's user has in a node; without effect if there is none. */
    void end(long teamId, String node, Shell shell, String lease);

    /**
     * Ends every marked process in every running node of this installation whose lease is not among {@code held}: what
     * a platform left behind that was killed. Nodes that cannot be looked at are named in the log and left out.
     */
    void sweep(Set<String> held);

    /** An open shell. */
    interface Console {
        /**
         * Hands bytes to the shell at once; blocks while the shell does not read.
         *
         * @throws RangeUnavailable if the stream is gone
         */
        void type(byte[] input);

        /** Tells the shell its new size; without effect if the shell has just ended. */
        void resize(int columns, int rows);

        /** Ends the shell and all that it started; returns when they are gone, or given up on (logged). */
        void close();
    }
}
