package org.kakehashi.scoring.web;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The open streams of each trainee, and of each session of others: at most three. A fourth retires the oldest, which tells its page so. */
@ApplicationScoped
class OpenStreams {
    private static final int MOST = 3;

    private final Map<String, Deque<BoardViewer>> bySession = new HashMap<>();

    synchronized void enter(String session, BoardViewer viewer) {
        Deque<BoardViewer> open = bySession.computeIfAbsent(session, key -> new ArrayDeque<>());
        open.addLast(viewer);
        if (open.size() > MOST) {
            open.removeFirst().retire();
        }
    }

    synchronized void leave(String session, BoardViewer viewer) {
        Deque<BoardViewer> open = bySession.get(session);
        if (open != null && open.remove(viewer) && open.isEmpty()) {
            bySession.remove(session);
        }
    }

    /** Ends all streams when the platform stops; their pages connect again when it is back. */
    synchronized void stop(@Observes ShutdownEvent event) {
        bySession.values().forEach(open -> open.forEach(BoardViewer::stop));
    }
}
