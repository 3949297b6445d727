package org.kakehashi.scenario.format.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), "kakehashi: 1\n");
        Files.createDirectories(folder.resolve("files/deep"));
        Files.writeString(folder.resolve("files/deep/a.txt"), "a");
    }

    @Test
    void collectsWhatBelongsAndLooksAtNothingElse() throws IOException {
        Files.writeString(folder.resolve("README.md"), "Hello");
        Files.createDirectories(folder.resolve(".git/objects"));
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertEquals(
                List.of("README.md", "files/deep/a.txt", "scenario.yaml"),
                List.copyOf(
                        PackageFolder.read(folder).pack().orElseThrow().files().keySet()));
    }

    @Test
    void refusesLinks() throws IOException {
        Files.createSymbolicLink(folder.resolve("files/passwd"), Path.of("/etc/passwd"));
        refuses("\"files/passwd\" is a link");
    }

    @Test
    void refusesALinkInPlaceOfTheFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("solution"), Path.of("/etc"));
        refuses("\"solution\" is a link");
    }

    @Test
    void refusesTooManyFiles() throws IOException {
        for (int i = 0; i < 500; i++) {
            Files.writeString(folder.resolve("files/" + i), "");
        }
        refuses("500 files");
    }

    @Test
    void refusesTooLargeFilesWithoutReadingThem() throws IOException {
        try (var file = new RandomAccessFile(folder.resolve("files/large").toFile(), "rw")) {
            file.setLength(8L << 30);
        }
        refuses("16 MiB");
    }

    @Test
    void refusesNamesThatAnArchiveCannotCarry() throws IOException {
        Files.writeString(folder.resolve("files/a\\b"), "");
        refuses("cannot be in a package");
    }

    private void refuses(String sign) throws IOException {
        ReadPackage read = PackageFolder.read(folder);
        assertEquals(Optional.empty(), read.pack());
        assertEquals(1, read.problems().size());
        assertTrue(
                read.problems().getFirst().text().en().contains(sign),
                read.problems().getFirst().text()::en);
    }
}
