package org.kakehashi.exercise.sealed;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.kakehashi.site.WrongSetting;

/** The key of this installation, as 64 hex digits in a file that nobody else may read. */
record KeyFile(Path path) {
    /** Where the settings say that it is. */
    static KeyFile ofInstallation() {
        return new KeyFile(ConfigProvider.getConfig()
                .getValue("kakehashi.sealed.key", Path.class)
                .toAbsolutePath());
    }

    /** @throws WrongSetting if the file is something else */
    Optional<SealingKey> read() {
        try {
            return Files.exists(path)
                    ? Optional.of(SealingKey.ofHex(Files.readString(path).strip()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(WORDS.keyFileHoldsNoKey(path.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Draws a key; when this returns, it outlives a power cut, and it is there whole or not at all. */
    SealingKey create() {
        SealingKey key = SealingKey.draw();
        try {
            Files.createDirectories(path.getParent());
            Path half = path.resolveSibling(path.getFileName() + ".new");
            Files.deleteIfExists(half);
            var owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (FileChannel file =
                    FileChannel.open(half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owners)) {
                file.write(ByteBuffer.wrap((key.hex() + "\n").getBytes(StandardCharsets.US_ASCII)));
                file.force(true);
            }
            Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
