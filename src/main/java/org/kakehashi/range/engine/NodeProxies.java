package org.kakehashi.range.engine;

import java.nio.file.Path;
import org.kakehashi.range.Ranges;

/**
 * Ways in to TCP ports of nodes for the platform alone. Host and range have no network in common; a door is a small
 * container in the network of one node that listens on a UNIX socket of this host.
 */
public interface NodeProxies {
    /**
     * The UNIX socket that leads to a port of a node; the door is opened if there is none, which takes a moment. Whether
     * anything listens on that port is found out by using it.
     *
     * @param generation of the node, as {@link Ranges#generation} gives it: what a reset is about to replace is not shown
     * @throws RangeUnavailable if the node does not run, is being reset, or the engine does not answer
     */
    Path to(long teamId, String node, int generation, int port);

    /** Nobody answered at this socket, so that its door has ended; the next who asks gets a new one. */
    void gone(Path socket);
}
