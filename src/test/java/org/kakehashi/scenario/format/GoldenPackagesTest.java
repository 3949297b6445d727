package org.kakehashi.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kakehashi.scenario.Problem.Severity;

/**
 * Packages of earlier releases are read to the same model for ever: each folder of {@code golden/format-N/packages} stays
 * as it was, and the text beside it says what it means. New packages are added, old ones are never edited;
 * {@code -Dgolden.write=true} writes the texts anew when the model itself is renamed.
 */
class GoldenPackagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TestFactory
    Stream<DynamicTest> areReadToTheSameModel() throws IOException {
        List<Path> packages;
        try (Stream<Path> found = Files.find(
                GOLDEN, 4, (path, attributes) -> path.endsWith("scenario.yaml") && attributes.isRegularFile())) {
            packages = found.map(Path::getParent).sorted().toList();
        }
        assertFalse(packages.isEmpty());
        return packages.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        ScenarioFolder read = ScenarioFolder.read(folder);
        assertEquals(
                List.of(),
                read.content().problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .toList());
        String model = "digest: " + read.pack().digest() + "\n"
                + ModelText.of(read.content().orThrow());
        Path text = folder.getParent().resolveSibling(folder.getFileName() + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(text, model);
        }
        assertEquals(Files.readString(text), model);
    }
}
