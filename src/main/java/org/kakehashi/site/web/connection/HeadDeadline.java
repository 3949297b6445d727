package org.kakehashi.site.web.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which the head of a request does not come to its end in time, however steadily it trickles. It stands
 * before everything that reads HTTP, so it is told of each head that is whole; what comes before the answer to that one is
 * its body, which has bounds of its own.
 */
public final class HeadDeadline extends ChannelInboundHandlerAdapter {
    private static final int SWITCHED_PROTOCOL = 101;

    private final Duration patience;
    private @Nullable HttpServerResponse answer;
    private @Nullable Future<?> deadline;

    public HeadDeadline(Duration patience) {
        this.patience = patience;
    }

    /** The netty side of a connection. */
    static Channel channel(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }

    /** To be called with each request, on its event loop. */
    public static void met(HttpServerRequest request) {
        HeadDeadline own = channel(request.connection()).pipeline().get(HeadDeadline.class);
        if (own != null) {
            own.met(request.response());
            if (request.version() == HttpVersion.HTTP_2) {
                // Many requests at a time; no head of theirs can be told from the rest.
                channel(request.connection()).pipeline().remove(own);
            }
        }
    }

    void met(HttpServerResponse next) {
        answer = next;
        cancel();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (answer != null && answer.getStatusCode() == SWITCHED_PROTOCOL) {
            context.pipeline().remove(this);
        } else if (deadline == null && (answer == null || answer.ended())) {
            deadline = context.executor().schedule(() -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel();
        context.fireChannelInactive();
    }

    private void cancel() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
