package org.kakehashi.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.scenario.format.ScenarioReader;

/** The bundled scenario, for tests of every feature. */
public final class FirstContact {
    public static final Path FOLDER = Path.of("scenarios/first-contact");

    private FirstContact() {}

    /** The text of its {@code scenario.yaml}. */
    public static String source() {
        try {
            return Files.readString(FOLDER.resolve("scenario.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with another text in place of one that stands in it. */
    public static String changed(String part, String other) {
        String source = source();
        if (!source.contains(part)) {
            throw new IllegalArgumentException(part + " is not in the bundled scenario any more");
        }
        return source.replace(part, other);
    }

    /** The same in another version. */
    public static String ofVersion(String other) {
        return changed("version: " + scenario().version(), "version: " + other);
    }

    /** Its whole package. */
    public static ScenarioPackage pack() {
        return ScenarioFolder.read(FOLDER).pack();
    }

    public static Scenario scenario() {
        return ScenarioReader.read(source()).orThrow();
    }
}
