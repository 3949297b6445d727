package org.kakehashi.launch;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.kakehashi.launch.database.CannotStart;
import org.kakehashi.launch.database.EmbeddedMariaDb;

/** A real MariaDB in a temporary folder for one test run, started by the class that production uses. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 1L << 30;

    private Path home;
    private EmbeddedMariaDb database;

    @Override
    public Map<String, String> start() {
        try {
            home = folder();
            database = EmbeddedMariaDb.start(home);
        } catch (IOException | CannotStart e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password());
    }

    /** In memory where there is room: what tests commit need not outlive the machine. What is measured asks for a disk. */
    private static Path folder() throws IOException {
        String chosen = System.getProperty("kakehashi.test.database");
        if (chosen != null) {
            return Files.createTempDirectory(Path.of(chosen), "kakehashi-test");
        }
        boolean fits = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
        return fits ? Files.createTempDirectory(MEMORY, "kakehashi-test") : Files.createTempDirectory("kakehashi-test");
    }

    @Override
    public void stop() {
        database.close();
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
