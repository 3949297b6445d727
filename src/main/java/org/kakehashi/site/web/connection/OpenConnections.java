package org.kakehashi.site.web.connection;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many connections one address has open with a server, counted from their first moment. Generous, since a class of 300
 * may share one: six for each browser. This machine itself has no such limit: a proxy stands here, and behind it is everybody.
 */
public final class OpenConnections {
    static final int MOST = 2_000;

    /** So many more are answered why they may not stay; others are closed. */
    static final int TOLD = 200;

    private static final AttributeKey<Boolean> TOO_MANY = AttributeKey.valueOf("kakehashi.too-many");

    private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();
    private final Duration headDeadline;

    /** @param headDeadline how long the head of each request may take */
    public OpenConnections(Duration headDeadline) {
        this.headDeadline = headDeadline;
    }

    enum Welcome {
        STAYS,
        TOLD,
        CLOSED
    }

    /** Counts a connection until it closes; false if it must be closed at once. */
    boolean admit(Channel channel) {
        if (channel.remoteAddress() instanceof InetSocketAddress from) {
            InetAddress address = from.getAddress();
            Welcome welcome = enter(address);
            if (welcome == Welcome.CLOSED) {
                return false;
            }
            channel.attr(TOO_MANY).set(welcome == Welcome.TOLD);
            channel.closeFuture().addListener(closed -> leave(address));
        }
        channel.pipeline().addFirst(new HeadDeadline(headDeadline));
        return true;
    }

    /** The same for a server that has no words for those who may not stay. */
    public boolean admit(HttpConnection connection) {
        return admit(HeadDeadline.channel(connection)) && !isTooMany(connection);
    }

    /** Whether it is admitted only to be told that there are too many. */
    boolean isTooMany(HttpConnection connection) {
        return Boolean.TRUE.equals(
                HeadDeadline.channel(connection).attr(TOO_MANY).get());
    }

    Welcome enter(InetAddress address) {
        int count = byAddress.merge(address, 1, Integer::sum);
        if (count <= MOST || address.isLoopbackAddress()) {
            return Welcome.STAYS;
        }
        if (count <= MOST + TOLD) {
            return Welcome.TOLD;
        }
        leave(address);
        return Welcome.CLOSED;
    }

    void leave(InetAddress address) {
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }
}
