package org.kakehashi.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kakehashi.site.language.Language;

/** Each folder of {@code src/test/resources/imports} gives the scenario and the report that lie beside it. */
class FixturesTest {
    @TestFactory
    Stream<DynamicTest> eachGivesItsScenarioAndItsReport() {
        return Fixture.all().stream()
                .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> {
                    Imported imported = fixture.run();
                    write(fixture, imported);
                    assertEquals(Files.readString(fixture.folder().resolve("scenario.yaml")), Fixture.yaml(imported));
                    assertEquals(Files.readString(fixture.folder().resolve("report.txt")), Fixture.report(imported));
                }));
    }

    /** After a change that is meant to change the results: run with -Dimports.write=true and look at the difference. */
    private static void write(Fixture fixture, Imported imported) throws IOException {
        if (Boolean.getBoolean("imports.write")) {
            Files.writeString(fixture.folder().resolve("scenario.yaml"), Fixture.yaml(imported));
            Files.writeString(fixture.folder().resolve("report.txt"), Fixture.report(imported));
        }
    }

    @TestFactory
    Stream<DynamicTest> eachIsReadWithoutAnErrorByOurOwnReader() {
        return Fixture.all().stream()
                .map(fixture -> DynamicTest.dynamicTest(
                        fixture.name(), () -> assertEquals(List.of(), Fixture.errors(fixture.run()))));
    }

    @TestFactory
    Stream<DynamicTest> eachFindingIsSaidInBothLanguages() {
        return Fixture.all().stream()
                .map(fixture -> DynamicTest.dynamicTest(
                        fixture.name(),
                        () -> fixture.run().findings().forEach(finding -> {
                            assertFalse(finding.text().en().isBlank());
                            assertTrue(
                                    finding.text().in(Language.JA).matches("(?s).*[\\u3040-\\u30ff\\u4e00-\\u9fff].*"),
                                    finding.text().in(Language.JA));
                        })));
    }

    @Test
    void theFoldersAreThere() {
        assertTrue(Fixture.all().size() >= 6);
        assertTrue(Files.exists(Path.of("src/test/resources/imports/compose-shop/source/docker-compose.yml")));
    }

    @Test
    void whatIsNotKnownIsRefusedWithAReason() {
        Imported imported = Fixture.of("notes.txt", "hello");
        assertFalse(imported.succeeded());
        assertEquals(1, imported.findings().size());
        assertTrue(imported.findings().getFirst().text().en().contains("docker-compose.yml"));
    }
}
