package org.kakehashi.launch.database;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The server process, started again with the same port and password whenever it ends before it should. */
final class DatabaseServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private static final long LOG_BYTES = 5L << 20;

    private final DatabaseFolder folder;
    private final List<String> command;
    private final Login login;
    private volatile @Nullable Process process;
    private volatile boolean closing;

    /** How the platform comes in. */
    record Login(String url, String user, String password) {}

    DatabaseServer(DatabaseFolder folder, List<String> command, Login login) {
        this.folder = folder;
        this.command = command;
        this.login = login;
    }

    Login login() {
        return login;
    }

    /** Starts the process and waits until it lets the platform in. */
    void start() throws IOException, CannotStart {
        var started = new CompletableFuture<Process>();
        // The kernel sends the parent-death signal when the thread that forked ends, so one thread starts the server
        // and stays as long as it is wanted.
        Thread.ofPlatform().daemon().name("mariadb-parent").start(() -> keepRunning(started));
        try {
            awaitLogin(started.join());
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        closing = true;
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(20, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepRunning(CompletableFuture<Process> first) {
        try {
            Duration pause = FIRST_PAUSE;
            while (!closing) {
                Instant launched = Instant.now();
                Process running = launch();
                first.complete(running);
                running.waitFor();
                if (!closing) {
                    System.err.println(WORDS.embeddedDatabaseEnded(running.exitValue(), String.valueOf(folder.log()))
                            .inAll(" / "));
                    if (folder.isFull()) {
                        System.err.println(
                                WORDS.diskIsFull(String.valueOf(folder.home())).inAll(" / "));
                    }
                    boolean wasWell = launched.plus(LONGEST_PAUSE).isBefore(Instant.now());
                    pause = wasWell ? FIRST_PAUSE : pause;
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        } catch (IOException | InterruptedException e) {
            if (!first.completeExceptionally(e)) {
                System.err.println("The embedded database cannot be started again: " + e.getMessage());
            }
        }
    }

    private Process launch() throws IOException {
        Process launched = new ProcessBuilder(command).redirectErrorStream(true).start();
        process = launched;
        var log = new BoundedLog(folder.log(), LOG_BYTES);
        Thread.ofPlatform().daemon().name("mariadb-log").start(() -> log.keep(launched.getInputStream()));
        folder.remember(launched);
        return launched;
    }

    /** An open port is not enough: the server opens it before it has read the file that creates our user. */
    private void awaitLogin(Process running) throws CannotStart {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit) && running.isAlive()) {
            try (Connection open = DriverManager.getConnection(login.url(), login.user(), login.password())) {
                return;
            } catch (SQLException notYet) {
                try {
                    TimeUnit.MILLISECONDS.sleep(50);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
        }
        close();
        throw new CannotStart(WORDS.embeddedDatabaseDidNotStart(String.valueOf(folder.log())));
    }
}
