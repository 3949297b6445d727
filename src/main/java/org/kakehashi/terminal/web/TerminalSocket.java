package org.kakehashi.terminal.web;

import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.kakehashi.account.Role;
import org.kakehashi.range.engine.RangeIsFrozen;
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.Refused;
import org.kakehashi.terminal.ClientConnection;
import org.kakehashi.terminal.CloseReason;
import org.kakehashi.terminal.Grant;
import org.kakehashi.terminal.TerminalClient;
import org.kakehashi.terminal.TerminalSessions;
import org.kakehashi.terminal.TooManyTerminals;
import org.kakehashi.terminal.web.TerminalUpgradeCheck.Opening;

/**
 * The connection of one browser to one terminal. Frames from the browser only enter bounded queues, so they are handled
 * where they arrive; opening a shell takes longer and has a thread of its own.
 */
@WebSocket(path = "/terminal/socket")
@RolesAllowed({Role.Id.TRAINEE, Role.Id.INSTRUCTOR})
public class TerminalSocket {
    static final int FEWEST = 2;
    static final int MOST = 500;

    private static final Logger LOG = Logger.getLogger(TerminalSocket.class);
    private static final UserData.TypedKey<ClientConnection> TERMINAL = new UserData.TypedKey<>("terminal.connection");
    private static final int LARGEST_NOTICE = 1024;

    @Inject
    TerminalSessions sessions;

    @Inject
    OpenSockets sockets;

    @OnOpen
    void open(WebSocketConnection connection) {
        Opening wanted = connection.userData().get(TerminalUpgradeCheck.OPENING);
        TerminalClient client = new SocketTerminalClient(connection);
        if (wanted.grant().mode() != Grant.Mode.USE
                && sockets.isFullFor(wanted.grant().holder())) {
            client.close(CloseReason.TOO_MANY);
            return;
        }
        try {
            ClientConnection terminal = sessions.connect(
                    wanted.grant(), client, wanted.session(), wanted.from(), wanted.columns(), wanted.rows());
            connection.userData().put(TERMINAL, terminal);
            sockets.enter(connection.id(), wanted.by(), client, terminal);
        } catch (RangeIsFrozen paused) {
            client.close(CloseReason.NODE_FROZEN);
        } catch (RangeUnavailable away) {
            LOG.infof("%s: %s", wanted.grant().target(), away.getMessage());
            client.close(CloseReason.NODE_AWAY);
        } catch (TooManyTerminals tooMany) {
            client.close(CloseReason.TOO_MANY);
        } catch (Refused refused) {
            client.close(CloseReason.NOT_ALLOWED);
        }
    }

    @OnBinaryMessage
    @NonBlocking
    void typed(Buffer input, WebSocketConnection connection) {
        ClientConnection terminal = connection.userData().get(TERMINAL);
        if (terminal != null && !terminal.type(input.getBytes())) {
            new SocketTerminalClient(connection).close(CloseReason.BAD_FRAME);
        }
    }

    @OnTextMessage
    @NonBlocking
    void noticed(String text, WebSocketConnection connection) {
        ClientConnection terminal = connection.userData().get(TERMINAL);
        if (terminal != null && !understood(text, terminal)) {
            new SocketTerminalClient(connection).close(CloseReason.BAD_FRAME);
        }
    }

    @OnPongMessage
    @NonBlocking
    void alive(Buffer pong, WebSocketConnection connection) {
        ClientConnection terminal = connection.userData().get(TERMINAL);
        if (terminal != null) {
            terminal.heard();
        }
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        sockets.leave(connection.id());
        ClientConnection terminal = connection.userData().get(TERMINAL);
        if (terminal != null) {
            terminal.leave();
        }
    }

    @OnError
    @NonBlocking
    void failed(Throwable cause, WebSocketConnection connection) {
        LOG.infof("terminal connection %s fails: %s", connection.id(), cause);
        new SocketTerminalClient(connection).close(CloseReason.BAD_FRAME);
    }

    private static boolean understood(String text, ClientConnection terminal) {
        if (text.length() > LARGEST_NOTICE) {
            return false;
        }
        try {
            var notice = new JsonObject(text);
            switch (notice.getString("type", "")) {
                case "resize" -> terminal.resize(size(notice, "columns"), size(notice, "rows"));
                case "seen" -> terminal.confirm(notice.getLong("to", 0L));
                default -> {
                    return false;
                }
            }
            return true;
        } catch (DecodeException | ClassCastException malformed) {
            return false;
        }
    }

    private static int size(JsonObject notice, String name) {
        return Math.clamp(notice.getInteger(name, 0), FEWEST, MOST);
    }
}
