package org.kakehashi.scenario;

import java.util.List;

/** When a node counts as ready. */
public sealed interface Ready {
    /** As soon as its main process runs. */
    record Running() implements Ready {}

    /** When a TCP port of the node accepts a connection. */
    record Tcp(int port) implements Ready {}

    /** When an HTTP request of the node to itself is answered with this status. */
    record Http(int port, String path, int status) implements Ready {}

    /** When a command in the node exits with 0. */
    record Command(List<String> run) implements Ready {}
}
