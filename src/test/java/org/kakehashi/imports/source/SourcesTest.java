package org.kakehashi.imports.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @CsvSource({"a/b, ./c, a/b/c", "a/b, ../c, a/c", "'', ./x/./y, x/y", "a, .., ''", "'', a//b, a/b"})
    void pathsInsideAreFound(String folder, String written, String path) {
        assertEquals(Optional.of(path), SourcePath.resolve(folder, written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "/etc/passwd", "~/x", "a\\b", "x\0y"})
    void pathsThatLeadOutAreNot(String written) {
        assertEquals(Optional.empty(), SourcePath.resolve("", written));
    }

    @Test
    void linksAreListedButNeverFollowed() throws IOException {
        Path root = Files.createDirectory(temporary.resolve("root"));
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("secret"), "secret");
        Files.writeString(root.resolve("plain"), "plain");
        Files.createSymbolicLink(root.resolve("file-link"), outside.resolve("secret"));
        Files.createSymbolicLink(root.resolve("folder-link"), outside);
        Source source = FolderSource.of(root);
        assertEquals(List.of("plain"), source.files());
        assertEquals(List.of("file-link", "folder-link"), source.links());
        assertTrue(source.read("file-link").isEmpty());
        assertTrue(source.read("folder-link/secret").isEmpty());
        assertTrue(source.read("../outside/secret").isEmpty());
        assertEquals("plain", new String(source.read("plain").orElseThrow()));
    }

    @Test
    void aFolderThatBecomesALinkLaterIsNotFollowedEither() throws IOException {
        Path root = Files.createDirectory(temporary.resolve("root"));
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("file"), "secret");
        Files.createDirectory(root.resolve("sub"));
        Files.writeString(root.resolve("sub/file"), "plain");
        Source source = FolderSource.of(root);
        Files.delete(root.resolve("sub/file"));
        Files.delete(root.resolve("sub"));
        Files.createSymbolicLink(root.resolve("sub"), outside);
        assertTrue(source.read("sub/file").isEmpty());
    }

    @Test
    void anArchiveIsUnpackedWithoutTheFolderThatHoldsAll() throws IOException, CannotUnpack {
        Source source = PackedSource.ofZip("x.zip", zip(Map.of("top/a.yml", "a", "top/b/c.txt", "c")));
        assertEquals(List.of("a.yml", "b/c.txt"), source.files());
        assertEquals(List.of("b/c.txt"), source.below("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "/etc/evil", "a\\..\\evil", "a//b", "./a"})
    void hostileNamesInAnArchiveAreRefused(String name) throws IOException {
        byte[] zip = zip(Map.of(name, "x"));
        assertThrows(CannotUnpack.class, () -> PackedSource.ofZip("x.zip", zip));
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("bomb"));
            byte[] zeros = new byte[1 << 20];
            for (int mebibyte = 0; mebibyte < 70; mebibyte++) {
                out.write(zeros);
            }
        }
        assertThrows(CannotUnpack.class, () -> PackedSource.ofZip("x.zip", bytes.toByteArray()));
        assertThrows(CannotUnpack.class, () -> PackedSource.ofZip("x.zip", "not a zip".getBytes()));
        assertThrows(CannotUnpack.class, () -> PackedSource.ofZip("x.zip", new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"解答.txt", "表計算/予約.csv", "ﾊﾝｶｸ.yml", "問題１/ソース.c"})
    void namesAsWindowsWritesThemInJapanAreRead(String name) throws IOException, CannotUnpack {
        Source source =
                PackedSource.ofZip("x.zip", zip(Map.of("a.yml", "a", name, "b"), Charset.forName("windows-31j")));
        assertEquals(List.of("a.yml", name), source.files());
        assertEquals("b", new String(source.read(name).orElseThrow()));
        assertTrue(source.remarks().getFirst().en().contains("Shift_JIS"), source.remarks()::toString);
    }

    @Test
    void namesThatAreNeitherAreStillRead() throws IOException, CannotUnpack {
        Source source = PackedSource.ofZip("x.zip", zip(Map.of("b\u00fc", "b"), Charset.forName("IBM437")));
        assertEquals(List.of("b\u00fc"), source.files());
        assertEquals(1, source.remarks().size());
    }

    @Test
    void plainNamesNeedNoRemark() throws IOException, CannotUnpack {
        assertEquals(
                List.of(),
                PackedSource.ofZip("x.zip", zip(Map.of("日本語.txt", "a"))).remarks());
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        return zip(files, StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, String> files, Charset names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes());
            }
        }
        return bytes.toByteArray();
    }
}
