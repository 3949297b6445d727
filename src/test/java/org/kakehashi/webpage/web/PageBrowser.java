package org.kakehashi.webpage.web;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A browser's side of a page: one host name, one cookie. Names are not resolved: every host is this machine. */
final class PageBrowser implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(100));
    final String authority;
    final int port;
    String cookie = "";

    /** @param entry where the platform sends it */
    PageBrowser(URI entry) {
        authority = entry.getAuthority();
        port = entry.getPort();
    }

    String origin() {
        return "http://" + authority;
    }

    record Answer(int status, MultiMap headers, Buffer body) {
        JsonObject json() {
            return body.toJsonObject();
        }

        String header(String name) {
            return headers.get(name);
        }

        List<String> all(String name) {
            return headers.getAll(name);
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, Buffer.buffer(), headers);
    }

    Answer send(String method, String path, Buffer body, String... headers) {
        return wait(open(method, path, body, headers)
                .compose(response ->
                        response.body().map(all -> new Answer(response.statusCode(), response.headers(), all))));
    }

    Future<HttpClientResponse> open(String method, String path, Buffer body, String... headers) {
        return client.request(options(path, headers).setMethod(HttpMethod.valueOf(method)))
                .compose(request -> body.length() == 0 ? request.send() : request.send(body));
    }

    WebSocket socket(String path, String... headers) {
        var options = new WebSocketConnectOptions();
        options.setHost("127.0.0.1").setPort(port).setURI(path);
        options.addHeader("Host", authority);
        head(headers).forEach(header -> options.addHeader(header.getKey(), header.getValue()));
        return wait(client.webSocket(options));
    }

    /** Status of the answer to an upgrade. */
    int socketStatus(String path, String... headers) {
        try {
            wait(socket(path, headers).close());
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof UpgradeRejectedException refused) {
                return refused.getStatus();
            }
            throw e;
        }
    }

    private RequestOptions options(String path, String... headers) {
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port, "127.0.0.1"))
                .setHost(authority.replaceFirst(":.*", ""))
                .setPort(port)
                .setURI(path)
                .setHeaders(head(headers));
    }

    private MultiMap head(String... headers) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap();
        if (!cookie.isEmpty()) {
            all.add("Cookie", cookie);
        }
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            all.addAll(Map.of(parts[0], parts[1]));
        }
        return all;
    }

    static <T> T wait(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        wait(vertx.close());
    }
}
