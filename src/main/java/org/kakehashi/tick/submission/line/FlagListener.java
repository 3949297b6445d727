package org.kakehashi.tick.submission.line;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kakehashi.tick.submission.FlagSubmissions;
import org.kakehashi.tick.submission.SubmissionConfig;
import org.kakehashi.tick.submission.token.TokenGuesses;

/**
 * The TCP port on which flags are submitted line by line, as FAUST CTF and EnoEngine agreed (enowars/specification, issue
 * 14), with one addition: who connects says first for which team, with {@code TOKEN} and the team's token. A port that
 * cannot be had is tried again; everything else of the platform works without it.
 */
@ApplicationScoped
class FlagListener {
    private static final Logger LOG = Logger.getLogger(FlagListener.class);
    private static final int BACKLOG = 512;
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration SWEEP = Duration.ofSeconds(1);

    @Inject
    SubmissionConfig config;

    @Inject
    FlagSubmissions submissions;

    @Inject
    TokenGuesses tokens;

    @ConfigProperty(name = "quarkus.http.host")
    String host;

    private volatile boolean stopping;
    private volatile @Nullable ServerSocket server;

    void start(@Observes StartupEvent event) {
        if (config.port() != 0) {
            Thread.ofVirtual().name("flag-listener").start(() -> keepListening(config.port()));
        }
    }

    /** Before the database goes: what is under way is answered, and nothing more is taken. */
    void stop(@Observes @Priority(10) ShutdownEvent event) throws IOException {
        stopping = true;
        ServerSocket open = server;
        if (open != null) {
            open.close();
        }
    }

    void keepListening(int port) {
        boolean told = false;
        while (!stopping) {
            try {
                listen(port);
            } catch (IOException e) {
                if (!stopping && !told) {
                    LOG.errorf("port %d for submitting flags cannot be had and is tried again: %s", port, e.getMessage());
                }
                told = true;
            }
            rest(AGAIN);
        }
    }

    /** Takes connections until the port is closed. */
    void listen(int port) throws IOException {
        OpenLines open = new OpenLines(config);
        try (ServerSocket listening = new ServerSocket()) {
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(host, port), BACKLOG);
            server = listening;
            LOG.infof("flags are taken on port %d", listening.getLocalPort());
            Thread.ofVirtual().name("flag-sweeper").start(() -> sweep(listening, open));
            var desk = new LineConnection.Desk(submissions, tokens, open, config.idle());
            while (!stopping) {
                Socket socket = listening.accept();
                Thread.ofVirtual().name("flags-" + socket.getPort()).start(new LineConnection(desk, socket));
            }
        } finally {
            open.all().forEach(LineConnection::close);
        }
    }

    private void sweep(ServerSocket listening, OpenLines open) {
        while (!listening.isClosed()) {
            rest(SWEEP);
            long now = System.nanoTime();
            open.all().forEach(connection -> connection.closeIfStuck(now));
        }
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where it listens; 0 while it does not. */
    int port() {
        ServerSocket open = server;
        return open == null || open.isClosed() ? 0 : open.getLocalPort();
    }
}
