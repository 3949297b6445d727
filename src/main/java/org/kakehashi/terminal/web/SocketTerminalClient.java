package org.kakehashi.terminal.web;

import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.jboss.logging.Logger;
import org.kakehashi.terminal.CloseReason;
import org.kakehashi.terminal.TerminalClient;

/** A browser's WebSocket. */
final class SocketTerminalClient implements TerminalClient {
    private static final Logger LOG = Logger.getLogger(SocketTerminalClient.class);

    private final WebSocketConnection connection;

    SocketTerminalClient(WebSocketConnection connection) {
        this.connection = connection;
    }

    @Override
    public void show(byte[] output) {
        if (connection.isClosed()) {
            throw new Gone(new IllegalStateException("closed"));
        }
        try {
            connection.sendBinaryAndAwait(Buffer.buffer(output));
        } catch (RuntimeException e) {
            throw new Gone(e);
        }
    }

    @Override
    public void tell(Notice notice) {
        if (connection.isOpen()) {
            connection.sendText(json(notice).encode()).subscribe().with(done -> {}, this::noteLoss);
        }
    }

    @Override
    public void close(CloseReason why) {
        if (connection.isOpen()) {
            connection
                    .close(new io.quarkus.websockets.next.CloseReason(why.code(), why.name()))
                    .subscribe()
                    .with(done -> {}, this::noteLoss);
        }
    }

    private void noteLoss(Throwable cause) {
        LOG.debugf("terminal connection %s: %s", connection.id(), cause);
    }

    private static JsonObject json(Notice notice) {
        return switch (notice) {
            case Notice.Here here ->
                new JsonObject()
                        .put("type", "here")
                        .put("session", here.session())
                        .put("from", here.from())
                        .put("typed", here.typed());
            case Notice.Typed typed -> new JsonObject().put("type", "typed").put("taken", typed.taken());
            case Notice.Watched watched ->
                new JsonObject().put("type", "watched").put("by", watched.by());
            case Notice.Watching watching ->
                new JsonObject().put("type", "watching").put("open", watching.open());
        };
    }
}
