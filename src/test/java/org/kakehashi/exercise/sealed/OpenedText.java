package org.kakehashi.exercise.sealed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens what an installation has sealed, for tests that look at it from outside. */
public final class OpenedText {
    private OpenedText() {}

    /** @param key the installation's, in its state folder */
    public static String of(Path key, String sealed) throws IOException {
        return SealingKey.ofHex(Files.readString(key).strip()).open(sealed);
    }
}
