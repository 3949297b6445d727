package org.kakehashi.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A private MariaDB server as a child process, for installations that name no database of their own. It listens on the
 * loopback address only, with a password drawn anew at each start, and ends with this process even if that is killed
 * ({@code setpriv --pdeathsig}).
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private static final List<String> PLACES = List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin");
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Process server;
    private final int port;
    private final String password;

    private EmbeddedMariaDb(Process server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on a data directory, which is initialised if it is empty.
     *
     * @throws CannotStart with a sentence for the operator
     */
    public static EmbeddedMariaDb start(Path home) throws CannotStart {
        Path mariadbd = find("mariadbd");
        try {
            Path data = Files.createDirectories(home).resolve("data");
            endLeftover(home);
            if (!Files.isDirectory(data.resolve("mysql"))) {
                initialise(data, home);
            }
            String password = HexFormat.of().formatHex(random(24));
            Path init = home.resolve("init.sql");
            Files.writeString(init, accountSql(password));
            int port = freePort();
            Process server = launch(mariadbd, home, data, init, port);
            Files.writeString(home.resolve("pid"), Long.toString(server.pid()));
            var started = new EmbeddedMariaDb(server, port, password);
            started.awaitLogin(home);
            Files.deleteIfExists(init);
            return started;
        } catch (IOException e) {
            throw new CannotStart("The embedded database could not be started in " + home + ": " + e.getMessage(), e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/kakehashi";
    }

    public String user() {
        return "kakehashi";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The embedded database could not be started; the message says what to do. */
    public static final class CannotStart extends Exception {
        CannotStart(String message, Throwable cause) {
            super(message, cause);
        }

        CannotStart(String message) {
            super(message);
        }
    }

    private static Path find(String program) throws CannotStart {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(":")), PLACES.stream())
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new CannotStart(
                                "The program " + program + " is not installed. On Debian: apt-get install"
                                        + " mariadb-server-core. Or name a database of your own in QUARKUS_DATASOURCE_JDBC_URL."));
    }

    private static void initialise(Path data, Path home) throws IOException, CannotStart {
        var command = new ArrayList<>(List.of(
                find("mariadb-install-db").toString(),
                "--no-defaults",
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=normal",
                "--datadir=" + data));
        addUser(command);
        Path log = home.resolve("install.log");
        Process install = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!install.waitFor(2, TimeUnit.MINUTES) || install.exitValue() != 0) {
                install.destroyForcibly();
                throw new CannotStart("The embedded database could not be initialised; see " + log
                        + ". Is the disk full, or the folder not writable?");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while initialising the database.", e);
        }
    }

    private static Process launch(Path mariadbd, Path home, Path data, Path init, int port) throws IOException {
        var command = new ArrayList<>(List.of(
                "setpriv",
                "--pdeathsig",
                "TERM",
                mariadbd.toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + socketPath(home),
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--innodb-log-file-size=16M",
                "--innodb-flush-log-at-trx-commit=1",
                "--init-file=" + init));
        addUser(command);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("mariadb.log").toFile()));
        return startOnLastingThread(builder);
    }

    /**
     * The kernel sends the parent-death signal when the <em>thread</em> that forked ends, so the server is started by a
     * thread that lives as long as the server does.
     */
    private static Process startOnLastingThread(ProcessBuilder builder) throws IOException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("mariadb-parent").start(() -> {
            try {
                Process process = builder.start();
                started.complete(process);
                process.waitFor();
            } catch (IOException | InterruptedException e) {
                started.completeExceptionally(e);
            }
        });
        try {
            return started.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** A UNIX socket path has at most 107 bytes; a deep home gets one in the temporary folder. */
    private static Path socketPath(Path home) {
        Path inHome = home.resolve("s.sock").toAbsolutePath();
        return inHome.toString().length() < 100
                ? inHome
                : Path.of("/tmp", "kkh-" + Integer.toHexString(inHome.hashCode()) + ".sock");
    }

    private static void addUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    private static String accountSql(String password) {
        return "create database if not exists kakehashi character set utf8mb4 collate utf8mb4_bin;\n"
                + "create or replace user 'kakehashi'@'127.0.0.1' identified by '" + password + "';\n"
                + "grant all on kakehashi.* to 'kakehashi'@'127.0.0.1';\n";
    }

    /** A server that outlived its platform (no setpriv, or killed in between) would keep the data locked. */
    private static void endLeftover(Path home) throws IOException {
        Path pidFile = home.resolve("pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readString(pidFile).strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("mariadbd"))
                .filter(process -> process.info()
                        .arguments()
                        .map(all -> Stream.of(all).anyMatch(word -> word.equals("--datadir=" + home.resolve("data"))))
                        .orElse(false))
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
                });
    }

    /** An open port is not enough: the server opens it before it has read the file that creates our user. */
    private void awaitLogin(Path home) throws CannotStart {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit) && server.isAlive()) {
            try (Connection login = DriverManager.getConnection(jdbcUrl(), user(), password)) {
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
        server.destroyForcibly();
        throw new CannotStart("The embedded database did not start; see " + home.resolve("mariadb.log")
                + ". Is the disk full, or was the data written by a newer MariaDB?");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        new SecureRandom().nextBytes(drawn);
        return drawn;
    }
}
