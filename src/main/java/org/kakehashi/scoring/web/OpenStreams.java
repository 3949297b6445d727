package org.kakehashi.scoring.web;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.kakehashi.account.CurrentVisitor;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.web.SessionCookie;
import org.kakehashi.scoring.Boards;
import org.kakehashi.site.Refused;

/** The open streams of each trainee, and of each session of others: at most three. A fourth retires the oldest, which tells its page so. */
@ApplicationScoped
public class OpenStreams {
    private static final int MOST = 3;

    @Inject
    Boards boards;

    @Inject
    CurrentVisitor visitor;

    @Inject
    SessionCookie cookie;

    private final Map<String, Deque<BoardViewer>> byOwner = new HashMap<>();

    /** Opens one; it lives on a virtual thread of its own, where waiting for a slow browser costs nobody else. */
    public void open(long exercise, LiveParts parts, SseEventSink sink, Sse sse, RoutingContext context) {
        var session = new Sessions.Of(
                Sessions.handle(cookie.shown(context.request()).orElseThrow(Refused::notFound)),
                visitor.subject().orElseThrow(Refused::notFound));
        new BoardViewer(boards, boards.watch(exercise), parts, sink, sse, this, session).start();
    }

    /** A session's streams end with it; their pages ask again, and hear so. */
    synchronized void sessionEnded(@Observes(during = TransactionPhase.AFTER_SUCCESS) Sessions.Ended ended) {
        byOwner.values()
                .forEach(open -> open.stream()
                        .filter(viewer -> ended.which().test(viewer.session()))
                        .forEach(BoardViewer::stop));
    }

    synchronized void enter(BoardViewer viewer) {
        Deque<BoardViewer> open = byOwner.computeIfAbsent(viewer.owner(), key -> new ArrayDeque<>());
        open.addLast(viewer);
        if (open.size() > MOST) {
            open.removeFirst().retire();
        }
    }

    synchronized void leave(BoardViewer viewer) {
        Deque<BoardViewer> open = byOwner.get(viewer.owner());
        if (open != null && open.remove(viewer) && open.isEmpty()) {
            byOwner.remove(viewer.owner());
        }
    }

    /** Ends all streams when the platform stops; their pages connect again when it is back. */
    synchronized void stop(@Observes ShutdownEvent event) {
        byOwner.values().forEach(open -> open.forEach(BoardViewer::stop));
    }
}
