package org.kakehashi.scoring.web;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.kakehashi.account.Sessions;

/** The open streams of each trainee, and of each session of others: at most three. A fourth retires the oldest, which tells its page so. */
@ApplicationScoped
class OpenStreams {
    private static final int MOST = 3;

    private final Map<String, Deque<BoardViewer>> byOwner = new HashMap<>();

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
