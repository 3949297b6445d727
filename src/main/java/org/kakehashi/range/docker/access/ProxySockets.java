package org.kakehashi.range.docker.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the sockets of doors are. The folder can be entered by the platform's user only; the folder of each door in it
 * can be written by everybody, because the door is another user, and in an engine that maps users an unknown one.
 */
final class ProxySockets {
    private static final FileAttribute<Set<PosixFilePermission>> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** A UNIX socket path has at most 107 bytes: this folder, ten more of a door's own, and a port. */
    private static final int LONGEST = 90;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    ProxySockets(Path wanted) {
        Path whole = wanted.toAbsolutePath().normalize();
        this.folder = whole.toString().length() <= LONGEST
                ? whole
                : Path.of("/tmp", "kkh-doors-" + Integer.toHexString(whole.hashCode()));
    }

    /** A new folder for one door. */
    Path fresh() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder.getParent());
                Files.createDirectory(folder, OURS);
            }
            // Another user may have been first in the temporary folder; setting what only the owner may set finds out.
            Files.setPosixFilePermissions(folder, OURS.value());
            byte[] drawn = new byte[4];
            random.nextBytes(drawn);
            Path fresh = Files.createDirectory(folder.resolve(HexFormat.of().formatHex(drawn)));
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxrwxrwx"));
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folder of a door that has ended. */
    static void remove(Path door) {
        try (Stream<Path> sockets = Files.list(door)) {
            for (Path socket : sockets.toList()) {
                Files.deleteIfExists(socket);
            }
            Files.deleteIfExists(door);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what an earlier process left. */
    void clear() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> doors = Files.list(folder)) {
            doors.forEach(ProxySockets::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
