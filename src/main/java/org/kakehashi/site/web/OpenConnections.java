package org.kakehashi.site.web;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many connections one address has open with a server. Generous, since a class of 300 may share one: six for each
 * browser. This machine itself has no such limit: a proxy stands here, and behind it is everybody.
 */
public final class OpenConnections {
    static final int MOST = 2_000;

    private static final AttributeKey<Boolean> COUNTED = AttributeKey.valueOf("kakehashi.counted");

    private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();

    /** Whether this connection may stay; it is counted until it closes. */
    public boolean admit(HttpConnection connection) {
        Channel channel = ((ConnectionBase) connection).channel();
        if (!(channel.remoteAddress() instanceof InetSocketAddress from)
                || channel.attr(COUNTED).get() != null) {
            return true;
        }
        InetAddress address = from.getAddress();
        boolean admitted = enter(address);
        if (admitted) {
            channel.attr(COUNTED).set(true);
            channel.closeFuture().addListener(closed -> leave(address));
        }
        return admitted;
    }

    boolean enter(InetAddress address) {
        boolean full = byAddress.merge(address, 1, Integer::sum) > MOST && !address.isLoopbackAddress();
        if (full) {
            leave(address);
        }
        return !full;
    }

    void leave(InetAddress address) {
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }
}
