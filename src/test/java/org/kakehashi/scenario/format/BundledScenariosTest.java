package org.kakehashi.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.site.language.Language;

/** Every folder of {@code scenarios} is a test case: no problem, both languages, images that exist. */
class BundledScenariosTest {
    @TestFactory
    Stream<DynamicTest> areSound() throws IOException {
        List<Path> folders;
        try (Stream<Path> listed = Files.list(Path.of("scenarios"))) {
            folders = listed.filter(Files::isDirectory).sorted().toList();
        }
        assertFalse(folders.isEmpty());
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> {
                    ScenarioFolder read = ScenarioFolder.read(folder);
                    assertEquals(List.of(), read.content().problems());
                    assertTrue(Files.isRegularFile(folder.resolve("README.md")));
                    Scenario scenario = read.content().orThrow();
                    scenario.tasks()
                            .forEach(task -> assertFalse(
                                    task.explanation().in(Language.JA).isBlank(), task.id()));
                }));
    }
}
