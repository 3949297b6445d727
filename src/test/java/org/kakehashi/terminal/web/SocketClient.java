package org.kakehashi.terminal.web;

import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser's side of a terminal, by the JDK's client. */
final class SocketClient implements WebSocket.Listener {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final StringBuilder part = new StringBuilder();
    final List<JsonObject> notices = new CopyOnWriteArrayList<>();
    final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private WebSocket socket;

    /** Status of the upgrade: 101, or why it was refused. */
    static int status(URI page, String path, String cookie, String... origins) {
        try {
            open(page, path, cookie, origins).socket.abort();
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    static SocketClient open(URI page, String path, String cookie, String... origins) {
        var client = new SocketClient();
        var builder = HTTP.newWebSocketBuilder();
        if (!cookie.isEmpty()) {
            builder.header("Cookie", "kkh_session=" + cookie);
        }
        for (String origin : origins) {
            builder.header("Origin", origin);
        }
        client.socket = builder.buildAsync(URI.create("ws://" + page.getAuthority() + path), client)
                .join();
        return client;
    }

    void type(String text) {
        type(text.getBytes(StandardCharsets.UTF_8));
    }

    void type(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** Sends what the platform may refuse before it has come whole. */
    void offer(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true);
    }

    void tell(JsonObject notice) {
        tell(notice.encode());
    }

    void tell(String text) {
        socket.sendText(text, true).join();
    }

    /** Goes away without a word, as a lost network does. */
    void cut() {
        socket.abort();
    }

    String text() {
        synchronized (output) {
            return output.toString(StandardCharsets.UTF_8);
        }
    }

    void awaitText(String text) {
        await().until(() -> text().equals(text));
    }

    JsonObject awaitNotice(String type) {
        return await().until(
                        () -> notices.stream()
                                .filter(notice -> notice.getString("type").equals(type))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        synchronized (output) {
            output.writeBytes(bytes);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            notices.add(new JsonObject(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closeCode.complete(1006);
    }
}
