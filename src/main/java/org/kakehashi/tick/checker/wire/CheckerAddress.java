package org.kakehashi.tick.checker.wire;

import java.nio.file.Path;

/** Where a checker listens. */
public sealed interface CheckerAddress {
    /** @param host name or address */
    record Tcp(String host, int port) implements CheckerAddress {}

    /** A UNIX socket of this host that leads to it. */
    record Socket(Path path) implements CheckerAddress {}
}
