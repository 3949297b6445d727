package org.kakehashi.terminal;

/** One browser's connection, as terminals see it. Its methods may be called from several threads. */
public interface TerminalClient {
    /** The browser went away; what it has not confirmed is sent again when it comes back. */
    class Gone extends RuntimeException {
        public Gone(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Sends output, waiting until it is on its way.
     *
     * @throws Gone if the connection is lost
     */
    void show(byte[] output);

    /**
     * Sends a notice about the terminal itself; a lost connection is no error, the next {@link #show} says so.
     */
    void tell(Notice notice);

    /** Ends the connection; without effect if it has ended. */
    void close(CloseReason why);

    /** What a page is told beside the output. */
    sealed interface Notice {
        /**
         * The connection stands.
         *
         * @param session id of the shell, to be named when coming back
         * @param from place in the output at which sending starts; a browser that was elsewhere clears its screen
         * @param typed how many bytes of input this shell has accepted so far
         */
        record Here(String session, long from, long typed) implements Notice {}

        /** The shell has taken this many bytes of input. */
        record Typed(long taken) implements Notice {}

        /** This many instructors are watching. */
        record Watched(int by) implements Notice {}

        /** For watchers: whether the console is open now. */
        record Watching(boolean open) implements Notice {}
    }
}
