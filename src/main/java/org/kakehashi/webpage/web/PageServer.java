package org.kakehashi.webpage.web;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kakehashi.site.web.SiteConfig;
import org.kakehashi.site.web.connection.HeadDeadline;
import org.kakehashi.site.web.connection.OpenConnections;
import org.kakehashi.webpage.PageConfig;
import org.kakehashi.webpage.PageHosts;

/** The server of pages: its port, its event loops, its client. */
@ApplicationScoped
public class PageServer {
    private static final Logger LOG = Logger.getLogger(PageServer.class);
    private static final int EVENT_LOOPS = 2;
    private static final int LARGEST_HEAD = 32 * 1024;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int TO_ONE_PROXY = 200;
    private static final int SECONDS = 10;

    @Inject
    PageConfig config;

    @Inject
    SiteConfig site;

    @Inject
    ProxyHandler handler;

    @ConfigProperty(name = "quarkus.http.host")
    String host;

    @ConfigProperty(name = "quarkus.http.port")
    int platformPort;

    /**
     * Clients of nodes.
     *
     * @param once for requests: no connection is used twice, so nothing of one visitor's exchange gets into another's
     * @param upgrading for WebSockets, whose requests must not ask to close; what is no WebSocket then is closed by hand
     */
    record Clients(HttpClient once, HttpClient upgrading) {}

    private @Nullable Vertx vertx;
    private @Nullable PageHosts hosts;

    /** @throws IllegalStateException if the port is taken, or this computer has no UNIX sockets for the client */
    void start(@Observes StartupEvent event) {
        var checked = new PageHosts(config.host(), site.publicUrl(), 0);
        Vertx own = Vertx.vertx(new VertxOptions()
                .setPreferNativeTransport(true)
                .setEventLoopPoolSize(EVENT_LOOPS)
                .setWorkerPoolSize(1));
        vertx = own;
        if (!own.isNativeTransportEnabled()) {
            throw new IllegalStateException(
                    "pages of nodes need Linux on x86_64 or aarch64", own.unavailableNativeTransportCause());
        }
        var clients = new Clients(
                own.createHttpClient(clientOptions()),
                own.createHttpClient(clientOptions().setKeepAlive(true)));
        var open = new OpenConnections(site.headDeadline());
        HttpServer server = await(own.createHttpServer(serverOptions())
                .connectionHandler(connection -> limit(connection, open))
                .requestHandler(request -> {
                    HeadDeadline.met(request);
                    handler.admit(request, clients, hosts());
                })
                .listen(config.port().orElse(platformPort == 0 ? 0 : platformPort + 1), host));
        hosts = new PageHosts(checked.wildcard(), checked.publicUrl(), server.actualPort());
        LOG.infof("pages of nodes are served on port %d", server.actualPort());
    }

    private static void limit(HttpConnection connection, OpenConnections open) {
        if (!open.admit(connection)) {
            connection.close();
        }
    }

    /** Under which addresses pages are found. */
    public PageHosts hosts() {
        PageHosts known = hosts;
        if (known == null) {
            throw new IllegalStateException("asked before the start");
        }
        return known;
    }

    private HttpServerOptions serverOptions() {
        return new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setHandle100ContinueAutomatically(true)
                .setMaxHeaderSize(LARGEST_HEAD)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout((int) config.idle().toSeconds());
    }

    private HttpClientOptions clientOptions() {
        return new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(TO_ONE_PROXY)
                .setMaxWaitQueueSize(TO_ONE_PROXY)
                .setMaxHeaderSize(LARGEST_HEAD)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setDecompressionSupported(false)
                .setConnectTimeout((int) TimeUnit.SECONDS.toMillis(SECONDS))
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout((int) config.idle().toSeconds());
    }

    @PreDestroy
    void stop() {
        Vertx own = vertx;
        if (own != null) {
            await(own.close());
        }
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
