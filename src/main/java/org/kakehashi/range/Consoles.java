package org.kakehashi.range;

import java.util.function.Consumer;

/** Opening an interactive shell in a node. */
public interface Consoles {
    /**
     * Starts a login shell with a TTY in a running node.
     *
     * @param lease marker by which the shell and all its children are found and ended
     * @param output receives what the shell prints, called from one thread; may block to slow the shell down
     * @param closed called once when the shell ended or the engine cut the stream
     * @throws RangeUnavailable if the node is not running or the engine does not answer
     */
    Console open(
            long teamId, String node, String lease, int columns, int rows, Consumer<byte[]> output, Runnable closed);

    /** Ends every process of a lease in a node; without effect if there is none. */
    void end(long teamId, String node, String lease);

    /** An open shell. */
    interface Console {
        void type(byte[] input);

        void resize(int columns, int rows);

        /** Ends the shell and all that it started. */
        void close();
    }
}
