package org.kakehashi.webpage.web;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.kakehashi.range.engine.NodeProxies;
import org.kakehashi.range.engine.RangeUnavailable;

/** Doors that lead to a made-up program behind a UNIX socket, as those of real nodes do. */
@Alternative
@Singleton
public class FakeNode implements NodeProxies {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Path> gone = new CopyOnWriteArrayList<>();
    final List<HttpServerResponse> streams = new CopyOnWriteArrayList<>();
    final List<ServerWebSocket> sockets = new CopyOnWriteArrayList<>();
    final List<String> cutOff = new CopyOnWriteArrayList<>();
    /** Whether the first door that is asked for has ended in the meantime. */
    volatile boolean firstIsClosed;

    private final Path socket =
            Path.of("target", "node-" + ProcessHandle.current().pid() + ".sock");
    private Vertx vertx;

    @PostConstruct
    void start() {
        vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
        vertx.createHttpServer(new HttpServerOptions().setRegisterWebSocketWriteHandlers(false))
                .requestHandler(this::answer)
                .listen(SocketAddress.domainSocketAddress(socket.toString()))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @PreDestroy
    void stop() {
        vertx.close();
    }

    @Override
    public Path to(long teamId, String node, int generation, int port) {
        asked.add(teamId + " " + node + ":" + port);
        if (node.equals("plc")) {
            throw RangeUnavailable.notRunning(node, null);
        }
        if (firstIsClosed) {
            firstIsClosed = false;
            return Path.of("target", "closed-" + NUMBER.incrementAndGet() + ".sock");
        }
        return socket;
    }

    @Override
    public void gone(Path closed) {
        gone.add(closed);
    }

    private void talk(ServerWebSocket socket) {
        sockets.add(socket);
        socket.closeHandler(closed -> cutOff.add("socket"));
        socket.textMessageHandler(text -> socket.writeTextMessage("echo " + text));
        socket.binaryMessageHandler(bytes -> socket.writeBinaryMessage(bytes));
    }

    private void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        switch (request.path()) {
            // Not the server's own handler for them: in one process with Quarkus that may be switched off for all.
            case "/ws" -> request.toWebSocket().onSuccess(this::talk);
            case "/silent" -> response.closeHandler(closed -> cutOff.add("silent"));
            case "/crash" -> request.connection().close();
            case "/half" ->
                response.putHeader("Content-Length", "100")
                        .write("half")
                        .onComplete(sent -> request.connection().close());
            case "/redirect" ->
                response.setStatusCode(302)
                        .putHeader("Location", "http://files:8080/next")
                        .end();
            case "/cookies" ->
                response.putHeader("Set-Cookie", (Iterable<String>)
                                List.of("sid=1; Domain=localhost; Path=/", "kkh_session=evil"))
                        .putHeader("Strict-Transport-Security", "max-age=99")
                        .end("set");
            case "/stream" -> {
                response.setChunked(true)
                        .putHeader("Content-Type", "text/event-stream")
                        .write("data: first\n\n");
                response.closeHandler(closed -> cutOff.add("stream"));
                streams.add(response);
            }
            case "/big" ->
                response.putHeader("Content-Type", "application/octet-stream").end(Buffer.buffer(new byte[8 << 20]));
            default -> request.body().onSuccess(body -> echo(request, body));
        }
    }

    private static void echo(HttpServerRequest request, Buffer body) {
        var headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("length", body.length())
                        .put("body", body.length() < 1000 ? body.toString() : "")
                        .encode());
    }
}
