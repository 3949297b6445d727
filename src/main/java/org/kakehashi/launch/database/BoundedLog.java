package org.kakehashi.launch.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What a program says, in a file that begins anew when it is full; the one before is kept beside it as {@code .1}. */
final class BoundedLog {
    private final Path file;
    private final long most;

    /** @param most bytes of each of the two files */
    BoundedLog(Path file, long most) {
        this.file = file;
        this.most = most;
    }

    /** Writes until the program ends. What cannot be written is left out: a program that nobody listens to would stop. */
    void keep(InputStream said) {
        byte[] part = new byte[8192];
        try (said) {
            for (int length = said.read(part); length >= 0; length = said.read(part)) {
                try {
                    write(part, length);
                } catch (IOException full) {
                    continue;
                }
            }
        } catch (IOException ended) {
            // The program was killed in the midst of a line.
        }
    }

    private void write(byte[] part, int length) throws IOException {
        if (Files.exists(file) && Files.size(file) + length > most) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(part, 0, length);
        }
    }
}
