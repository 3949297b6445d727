package org.kakehashi.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A scenario with every kind of answer, for tests: {@code src/test/resources/played/every-answer}. */
public final class EveryAnswer {
    public static final Path FOLDER = Path.of("src/test/resources/played/every-answer");

    private EveryAnswer() {}

    /** The text of its {@code scenario.yaml}. */
    public static String scenario() {
        try {
            return Files.readString(FOLDER.resolve("scenario.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with parts of it written otherwise: a part, what stands there instead, and so on. */
    public static String with(String... parts) {
        String text = scenario();
        for (int i = 0; i < parts.length; i += 2) {
            if (!text.contains(parts[i])) {
                throw new IllegalArgumentException("the scenario has no " + parts[i]);
            }
            text = text.replace(parts[i], parts[i + 1]);
        }
        return text;
    }
}
