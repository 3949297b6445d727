package org.kakehashi.terminal;

/** A client's connection to a terminal: what the browser does, arrives here. */
public interface ClientConnection {
    /** False if that is not allowed here, or more than the shell takes. */
    boolean type(byte[] input);

    void resize(int columns, int rows);

    /** The browser has shown all output before {@code place}. */
    void confirm(long place);

    /** The browser gave a sign of life. */
    void heard();

    /** The connection is gone. */
    void leave();
}
