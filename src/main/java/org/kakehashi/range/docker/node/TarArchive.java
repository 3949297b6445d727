package org.kakehashi.range.docker.node;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.kakehashi.range.plan.PlacedFile;

/** Tar archives as the engine takes and gives them. */
public final class TarArchive {
    private static final int LARGEST_ACCOUNTS_FILE = 1024 * 1024;

    private TarArchive() {}

    /** A user of an image; {@code group} is the primary one. */
    record User(int id, int group) {}

    /** Files of one folder, with paths relative to it. */
    static InputStream of(List<PlacedFile> files, Map<String, User> owners) {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (PlacedFile file : files) {
                User owner = owners.getOrDefault(file.owner(), new User(0, 0));
                byte[] content = file.content().toArray();
                var entry = new TarArchiveEntry(file.relative());
                entry.setSize(content.length);
                entry.setMode(file.mode());
                entry.setIds(owner.id(), owner.group());
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** Users by name, from an archive that holds an {@code /etc/passwd}. */
    static Map<String, User> users(InputStream archive) throws IOException {
        Map<String, User> users = new HashMap<>();
        try (var tar = new TarArchiveInputStream(archive)) {
            if (tar.getNextEntry() == null) {
                return users;
            }
            String text = new String(tar.readNBytes(LARGEST_ACCOUNTS_FILE), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                String[] fields = line.split(":", -1);
                if (fields.length >= 4 && isNumber(fields[2]) && isNumber(fields[3])) {
                    users.putIfAbsent(fields[0], new User(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
                }
            }
        }
        return users;
    }

    public static boolean isNumber(String text) {
        return text.matches("\\d{1,9}");
    }
}
