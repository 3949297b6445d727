package org.kakehashi.site.web.connection;

import static org.kakehashi.site.words.SiteWords.WORDS;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import org.kakehashi.site.web.PlainRefusal;
import org.kakehashi.site.web.SiteConfig;

/** Refuses the connections of an address that has too many, and closes those that do not come to the point. */
@ApplicationScoped
class ConnectionLimits {
    /** Before all others. */
    private static final int PRIORITY = 400;

    private static final String ENTRANCE = "entrance";

    private final Vertx vertx;
    private final OpenConnections open;

    @Inject
    ConnectionLimits(Vertx vertx, SiteConfig config) {
        this.vertx = vertx;
        open = new OpenConnections(config.headDeadline());
    }

    void install(@Observes Filters filters) {
        filters.register(this::look, PRIORITY);
    }

    /**
     * A request can be looked at when its head is whole, which is too late for a bound on heads. Quarkus shows nobody its
     * connections before that, so they are met where netty hands them from the server's socket to their event loops.
     */
    void watch(@ObservesAsync HttpServerStart event) {
        watchServers();
    }

    void watch(@ObservesAsync HttpsServerStart event) {
        watchServers();
    }

    private void watchServers() {
        for (EventExecutor loop : ((VertxInternal) vertx).getAcceptorEventLoopGroup()) {
            loop.execute(() ->
                    ((SingleThreadEventLoop) loop).registeredChannelsIterator().forEachRemaining(this::watchServer));
        }
    }

    private void watchServer(Channel server) {
        if (server.pipeline().get(ENTRANCE) == null) {
            server.pipeline().addFirst(ENTRANCE, new Entrance());
        }
    }

    private final class Entrance extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (!(accepted instanceof Channel connection) || open.admit(connection)) {
                context.fireChannelRead(accepted);
            } else {
                connection.unsafe().closeForcibly();
            }
        }
    }

    private void look(RoutingContext context) {
        HeadDeadline.met(context.request());
        if (open.isTooMany(context.request().connection())) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            PlainRefusal.send(context, 429, WORDS.tooManyConnections());
        } else {
            context.next();
        }
    }
}
