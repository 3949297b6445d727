package org.kakehashi.scenario;

/** When a node counts as ready. */
public sealed interface Ready {
    /** As soon as its main process runs. */
    record Running() implements Ready {}

    /** When a TCP port of the node accepts a connection. */
    record Tcp(int port) implements Ready {}
}
