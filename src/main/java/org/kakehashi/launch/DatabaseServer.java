package org.kakehashi.launch;

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
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

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
                    System.err.println("The embedded database ended with exit code " + running.exitValue()
                            + " and is started again; see " + folder.log() + " / 内蔵データベースが終了したため再起動します。");
                    if (folder.isFull()) {
                        System.err.println(
                                "The disk of " + folder.home() + " is full: make room, the database comes back"
                                        + " by itself. / " + folder.home() + " のディスクに空きがありません。空きを作ればデータベースは自動的に復旧します。");
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
        Process launched = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        process = launched;
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
        throw new CannotStart(
                "The embedded database did not start; the end of " + folder.log()
                        + " says why. Usual causes: a full disk, a folder that this user may not write, too little memory.",
                "内蔵データベースが起動しません。原因は " + folder.log() + " の末尾を確認してください。よくある原因：ディスクの空き不足、書き込み権限の不足、メモリー不足。");
    }
}
