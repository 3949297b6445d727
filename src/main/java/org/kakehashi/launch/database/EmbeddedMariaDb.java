package org.kakehashi.launch.database;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * A private MariaDB server as a child process, for installations that name no database of their own. It listens on the
 * loopback address only, with a password drawn anew at each start, comes back if it dies, and ends with this process
 * even if that is killed ({@code setpriv --pdeathsig}).
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private static final String USER = "kakehashi";

    private final DatabaseServer server;

    private EmbeddedMariaDb(DatabaseServer server) {
        this.server = server;
    }

    /**
     * Starts the server on a data directory, which is initialised if it is empty.
     *
     * @throws CannotStart with a sentence for the operator
     */
    public static EmbeddedMariaDb start(Path home) throws CannotStart {
        Path mariadbd = DatabasePrograms.find("mariadbd");
        try {
            var folder = new DatabaseFolder(home);
            boolean older = folder.prepare(mariadbd);
            String password = HexFormat.of().formatHex(random(24));
            Path accounts = writeAccounts(home, password);
            int port = FreePort.draw();
            var login = new DatabaseServer.Login("jdbc:mariadb://127.0.0.1:" + port + "/kakehashi", USER, password);
            var server = new DatabaseServer(folder, command(mariadbd, folder, accounts, port), login);
            server.start();
            var started = new EmbeddedMariaDb(server);
            if (older) {
                started.upgrade(folder, DatabasePrograms.version(mariadbd));
            }
            return started;
        } catch (IOException e) {
            throw new CannotStart(
                    WORDS.embeddedDatabaseCouldNotBeStartedIn(String.valueOf(home), String.valueOf(e.getMessage())), e);
        }
    }

    public String jdbcUrl() {
        return server.login().url();
    }

    public String user() {
        return server.login().user();
    }

    public String password() {
        return server.login().password();
    }

    @Override
    public void close() {
        server.close();
    }

    private static List<String> command(Path mariadbd, DatabaseFolder folder, Path accounts, int port) {
        return List.of(
                // A group of its own: Ctrl-C on the terminal is for the platform, which ends the server after itself.
                "setsid",
                "setpriv",
                "--pdeathsig",
                "TERM",
                mariadbd.toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--datadir=" + folder.data(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.socket(),
                "--skip-name-resolve",
                // 11.4 and newer would make an RSA key at each start, which takes up to half a minute.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--innodb-log-file-size=16M",
                // A reported commit must survive a crash: scores are acknowledged after it.
                "--innodb-flush-log-at-trx-commit=1",
                "--init-file=" + accounts);
    }

    private void upgrade(DatabaseFolder folder, String version) throws IOException, CannotStart {
        Path log = folder.home().resolve("upgrade.log");
        List<String> command = List.of(
                DatabasePrograms.find("mariadb-upgrade").toString(),
                "--no-defaults",
                "--socket=" + folder.socket(),
                "--user=" + System.getProperty("user.name"));
        if (!DatabasePrograms.run(command, log)) {
            close();
            throw new CannotStart(WORDS.dataOfAnOlderMariadbCould(String.valueOf(log)));
        }
        folder.stamp(version);
    }

    /** Read by the server at each of its starts, so it stays; nobody else may read it. */
    private static Path writeAccounts(Path home, String password) throws IOException {
        Path file = home.resolve("init.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                file,
                "create database if not exists kakehashi character set utf8mb4 collate utf8mb4_bin;\n"
                        + "create or replace user 'kakehashi'@'127.0.0.1' identified by '" + password + "';\n"
                        + "grant all on kakehashi.* to 'kakehashi'@'127.0.0.1';\n"
                        // The user who runs it may be another than the one who made it.
                        + "create user if not exists '%s'@'localhost' identified via unix_socket;\n"
                                .formatted(System.getProperty("user.name"))
                        + "grant all on *.* to '%s'@'localhost' with grant option;\n"
                                .formatted(System.getProperty("user.name")));
    }

    private static byte[] random(int bytes) {
        byte[] drawn = new byte[bytes];
        new SecureRandom().nextBytes(drawn);
        return drawn;
    }
}
