package org.kakehashi.launch.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {
    private static final int MOST = 20_000;

    @TempDir
    Path folder;

    @Test
    void growsToItsBoundAndKeepsTheEnd() throws IOException {
        Path file = folder.resolve("mariadb.log");
        Files.writeString(file, "from an earlier start\n");
        var log = new BoundedLog(file, MOST);
        log.keep(stream("first words\n"));
        assertEquals("from an earlier start\nfirst words\n", Files.readString(file));

        log.keep(stream("Aborted connection\n".repeat(50_000) + "last words\n"));
        assertTrue(Files.readString(file).endsWith("last words\n"));
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.sorted().toList();
            assertEquals(List.of(file, folder.resolve("mariadb.log.1")), files);
            for (Path each : files) {
                assertTrue(Files.size(each) <= MOST, each + " has " + Files.size(each));
            }
        }
    }

    @Test
    void whatCannotBeWrittenIsLeftOut() {
        new BoundedLog(folder.resolve("missing/mariadb.log"), MOST).keep(stream("words"));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
