package org.kakehashi.terminal.web;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.kakehashi.account.Sessions;
import org.kakehashi.account.Subject;
import org.kakehashi.site.Loops;
import org.kakehashi.terminal.ClientConnection;
import org.kakehashi.terminal.CloseReason;
import org.kakehashi.terminal.TerminalClient;

/**
 * The open connections by the session that opened them: they end with it. The shell itself waits for its user to come back
 * in another browser.
 */
@ApplicationScoped
class OpenSockets {
    private static final int MOST_WATCHED = 36;

    private final Map<String, Open> byConnection = new ConcurrentHashMap<>();

    private record Open(Sessions.Of session, TerminalClient client, ClientConnection terminal) {
        void end() {
            client.close(CloseReason.SIGNED_OUT);
            terminal.leave();
        }
    }

    @Inject
    Sessions sessions;

    @Inject
    Loops loops;

    void enter(String connection, Sessions.Of session, TerminalClient client, ClientConnection terminal) {
        byConnection.put(connection, new Open(session, client, terminal));
    }

    /** Whether a viewer watches as many terminals as anybody may at a time; a wall has twelve. */
    boolean isFullFor(Subject viewer) {
        return byConnection.values().stream()
                        .filter(open -> open.session.subject().equals(viewer))
                        .count()
                >= MOST_WATCHED;
    }

    void leave(String connection) {
        byConnection.remove(connection);
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Sessions.Ended ended) {
        close(ended.which());
    }

    /** Idleness and age tell nobody. */
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endWithTheirSessions() {
        if (!byConnection.isEmpty()) {
            loops.pass(
                    "asking whether the sessions of terminals live",
                    () -> close(session -> !sessions.lives(session.handle())));
        }
    }

    private void close(Predicate<Sessions.Of> which) {
        byConnection.values().stream().filter(open -> which.test(open.session)).forEach(Open::end);
    }
}
