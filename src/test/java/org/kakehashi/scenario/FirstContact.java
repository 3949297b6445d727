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

    /** Its whole package. */
    public static ScenarioPackage pack() {
        return ScenarioFolder.read(FOLDER).pack();
    }

    public static Scenario scenario() {
        return ScenarioReader.read(source()).orThrow();
    }
}
