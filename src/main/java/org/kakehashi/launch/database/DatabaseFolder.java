package org.kakehashi.launch.database;

import static org.kakehashi.launch.words.LaunchWords.WORDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kakehashi.launch.database.DatabasePrograms.Series;

/** The folder of the embedded database: its data, which release wrote them, and which process has them open. */
record DatabaseFolder(Path home) {
    private static final long LEAST_FREE_BYTES = 200L << 20;
    private static final long LEAST_TO_GO_ON_BYTES = 16L << 20;

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("mariadb.log");
    }

    /** A UNIX socket path has at most 107 bytes; a deep home gets one in the temporary folder. */
    Path socket() {
        Path inHome = home.resolve("s.sock").toAbsolutePath();
        return inHome.toString().length() < 100
                ? inHome
                : Path.of("/tmp", "kkh-" + Integer.toHexString(inHome.hashCode()) + ".sock");
    }

    /**
     * Makes the folder ready for this server: initialised if it is empty, refused if a newer release wrote it.
     *
     * @return whether an older release wrote it, so that its system tables must be brought up to date
     */
    boolean prepare(Path mariadbd) throws IOException, CannotStart {
        Files.createDirectories(home);
        refuseFullDisk();
        endLeftover();
        String version = DatabasePrograms.version(mariadbd);
        Path stamp = home.resolve("version");
        if (!Files.isDirectory(data().resolve("mysql"))) {
            initialise();
            Files.writeString(stamp, version);
            return false;
        }
        Optional<Series> written = Files.exists(stamp) ? Series.of(Files.readString(stamp)) : Optional.empty();
        int order = written.map(series -> series.compareTo(Series.of(version).orElseThrow()))
                .orElse(0);
        if (order > 0) {
            throw new CannotStart(WORDS.dataInWasWrittenByANewer(
                    String.valueOf(home), Files.readString(stamp), String.valueOf(mariadbd), version));
        }
        return order < 0;
    }

    void stamp(String version) throws IOException {
        Files.writeString(home.resolve("version"), version);
    }

    void remember(Process server) throws IOException {
        Files.writeString(home.resolve("pid"), Long.toString(server.pid()));
    }

    /** Whether there is too little room for a database to go on. */
    boolean isFull() throws IOException {
        return Files.getFileStore(home).getUsableSpace() < LEAST_TO_GO_ON_BYTES;
    }

    private void refuseFullDisk() throws IOException, CannotStart {
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new CannotStart(WORDS.diskOfIsFull(String.valueOf(home), (free >> 20)));
        }
    }

    /** Only the operating-system user who runs the platform may become the database's root, and only by the socket. */
    private void initialise() throws IOException, CannotStart {
        String user = System.getProperty("user.name");
        List<String> command = List.of(
                DatabasePrograms.find("mariadb-install-db").toString(),
                "--no-defaults",
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=socket",
                "--auth-root-socket-user=" + user,
                "--user=" + user,
                "--datadir=" + data());
        Path log = home.resolve("install.log");
        if (!DatabasePrograms.run(command, log)) {
            throw new CannotStart(WORDS.embeddedDatabaseCouldNotBeInitialised(String.valueOf(log)));
        }
    }

    /** A server that outlived its platform (no setpriv, or killed in between) would keep the data locked. */
    private void endLeftover() throws IOException {
        Path pidFile = home.resolve("pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readString(pidFile).strip());
        ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("mariadbd"))
                .filter(process -> process.info()
                        .arguments()
                        .map(all -> Stream.of(all).anyMatch(word -> word.equals("--datadir=" + data())))
                        .orElse(false))
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
                });
        Files.delete(pidFile);
    }
}
