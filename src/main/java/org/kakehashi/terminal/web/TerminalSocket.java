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
import org.kakehashi.range.engine.RangeUnavailable;
import org.kakehashi.site.Refused;
import org.kakehashi.terminal.Ending;
import org.kakehashi.terminal.Line;
import org.kakehashi.terminal.Screen;
import org.kakehashi.terminal.TerminalSessions;
import org.kakehashi.terminal.TooManyTerminals;
import org.kakehashi.terminal.web.TerminalDoor.Opening;

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
    private static final UserData.TypedKey<Line> LINE = new UserData.TypedKey<>("terminal.line");
    private static final int LARGEST_NOTICE = 1024;

    @Inject
    TerminalSessions sessions;

    @OnOpen
    void open(WebSocketConnection connection) {
        Opening wanted = connection.userData().get(TerminalDoor.OPENING);
        Screen screen = new SocketScreen(connection);
        try {
            Line line = sessions.connect(
                    wanted.grant(), screen, wanted.session(), wanted.from(), wanted.columns(), wanted.rows());
            connection.userData().put(LINE, line);
        } catch (RangeUnavailable away) {
            LOG.infof("%s: %s", wanted.grant().desk(), away.getMessage());
            screen.close(Ending.NODE_AWAY);
        } catch (TooManyTerminals tooMany) {
            screen.close(Ending.TOO_MANY);
        } catch (Refused refused) {
            screen.close(Ending.NOT_ALLOWED);
        }
    }

    @OnBinaryMessage
    @NonBlocking
    void typed(Buffer input, WebSocketConnection connection) {
        Line line = connection.userData().get(LINE);
        if (line != null && !line.type(input.getBytes())) {
            new SocketScreen(connection).close(Ending.BAD_FRAME);
        }
    }

    @OnTextMessage
    @NonBlocking
    void noticed(String text, WebSocketConnection connection) {
        Line line = connection.userData().get(LINE);
        if (line != null && !understood(text, line)) {
            new SocketScreen(connection).close(Ending.BAD_FRAME);
        }
    }

    @OnPongMessage
    @NonBlocking
    void alive(Buffer pong, WebSocketConnection connection) {
        Line line = connection.userData().get(LINE);
        if (line != null) {
            line.heard();
        }
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        Line line = connection.userData().get(LINE);
        if (line != null) {
            line.leave();
        }
    }

    @OnError
    @NonBlocking
    void failed(Throwable cause, WebSocketConnection connection) {
        LOG.infof("terminal connection %s fails: %s", connection.id(), cause);
        new SocketScreen(connection).close(Ending.BAD_FRAME);
    }

    private static boolean understood(String text, Line line) {
        if (text.length() > LARGEST_NOTICE) {
            return false;
        }
        try {
            var notice = new JsonObject(text);
            switch (notice.getString("type", "")) {
                case "resize" -> line.resize(size(notice, "columns"), size(notice, "rows"));
                case "seen" -> line.confirm(notice.getLong("to", 0L));
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
