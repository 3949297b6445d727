package org.kakehashi.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.imports.report.ImportFinding.Severity;

/** What a file is, is decided by what it says; what cannot be read is told with its file and line. */
class RecognitionTest {
    private static final String COMPOSE = "services:\n  web: {image: nginx, ports: ['80:80']}\n";
    private static final String CHALLENGE = "name: Warm-up\ncategory: misc\nvalue: 50\nflags: [\"FLAG{x}\"]\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lab-a.yml",
                "LAB.YAML",
                "docker-compose.prod.yml",
                "stack",
                "challenge.yml",
                "deep/down/web.yaml"
            })
    void aComposeFileMayBeCalledAnything(String name) {
        Imported imported = Fixture.of(name, COMPOSE);
        assertEquals("compose", imported.format(), () -> Fixture.report(imported));
        assertTrue(Fixture.yaml(imported).contains("web:"), () -> Fixture.yaml(imported));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ctfcli.yaml", "warm-up.yml", "chal.yaml", "docker-compose.yml"})
    void soMayAChallenge(String name) {
        Imported imported = Fixture.of(name, CHALLENGE);
        assertEquals("ctfcli", imported.format(), () -> Fixture.report(imported));
        assertTrue(Fixture.yaml(imported).contains("id: warm-up"), () -> Fixture.yaml(imported));
    }

    @Test
    void aDescriptionOfAnotherPlatformDoesNotHideTheComposeFile() {
        Imported imported = Fixture.of(
                Map.of("challenge.yaml", "title: Other\nslug: other\ndifficulty: 3\n", "docker-compose.yml", COMPOSE),
                "");
        assertEquals("compose", imported.format(), () -> Fixture.report(imported));
        assertTrue(imported.valid());
    }

    @Test
    void whatLiesBesideAndIsOfAnotherFormatIsNamed() {
        Imported imported = Fixture.of(Map.of("challenge.yml", CHALLENGE, "docker-compose.yml", COMPOSE), "");
        assertEquals("ctfcli", imported.format());
        assertTrue(
                Fixture.said(imported, Severity.LEFT_OUT).stream()
                        .anyMatch(line -> line.contains("docker-compose.yml") && line.contains("--from compose")),
                () -> Fixture.report(imported));
    }

    @Test
    void ofSeveralOneMustBePicked() {
        Map<String, String> labs = Map.of("lab-a.yml", COMPOSE, "lab-b.yml", COMPOSE.replace("web", "shop"));
        Imported imported = Fixture.of(labs, "");
        assertFalse(imported.succeeded());
        String said = Fixture.said(imported, Severity.REFUSED).toString();
        assertTrue(said.contains("--pick") && said.contains("lab-a.yml") && said.contains("lab-b.yml"), said);
        assertTrue(Fixture.yaml(Fixture.of(labs, "lab-b.yml")).contains("shop:"));
    }

    @Test
    void theUsualNameGoesBeforeOthersWhichAreNamed() {
        Imported imported = Fixture.of(
                Map.of(
                        "docker-compose.yml", COMPOSE,
                        "docker-compose.prod.yml", COMPOSE,
                        "old/docker-compose.yml", COMPOSE),
                "");
        List<String> leftOut = Fixture.said(imported, Severity.LEFT_OUT);
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        for (String other : List.of("prod.yml", "old/docker-compose.yml")) {
            assertEquals(
                    1,
                    leftOut.stream().filter(line -> line.contains(other + ":")).count(),
                    () -> other + " in " + leftOut);
        }
    }

    @Test
    void theOverridesOfAPickedFolderAreNamedToo() {
        Imported imported = Fixture.of(
                Map.of("a/compose.yml", COMPOSE, "a/compose.override.yml", COMPOSE, "b/compose.yml", COMPOSE), "a/");
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        assertTrue(Fixture.said(imported, Severity.CARRIED).stream()
                .anyMatch(line -> line.contains("a/compose.override.yml")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "docker-compose.yml | services:~  web:~    image: [nginx~  db: {} | 4",
                "lab.yml | services:~  web: {image: nginx}~ db: | 3",
                "challenge.yml | name: a~flags:~- b~ - c: d: e~ | 4",
                "training.json | {\"title\": \"a\",~\"levels\": [}] | 2",
                "topology.yml | hosts: [~networks: {]~ | 2"
            })
    void aMistakeIsToldWithItsFileAndLine(String name, String content, int line) {
        Imported imported = Fixture.of(name, content.replace("~", "\n"));
        assertFalse(imported.succeeded());
        List<String> refused = Fixture.said(imported, Severity.REFUSED);
        assertTrue(
                refused.stream().anyMatch(said -> said.startsWith("REFUSED " + name + ":" + line + " ")),
                refused::toString);
        assertTrue(refused.stream().noneMatch(said -> said.contains("Nothing here is known")), refused::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "lab.yml", "challenge.yml"})
    void aFileThatIsTooLargeIsToldByName(String name) {
        Imported imported = Fixture.of(name, COMPOSE + "# " + "x".repeat(80) + ("\n#" + "y".repeat(99)).repeat(25_000));
        assertFalse(imported.succeeded());
        String said = Fixture.said(imported, Severity.REFUSED).toString();
        assertTrue(said.contains(name + ":") && said.contains("2 MiB"), said);
    }

    @Test
    void aFileInAnotherEncodingIsToldByName() {
        byte[] japanese =
                ("services:\n  web: {image: nginx} # 本番用\n").getBytes(java.nio.charset.Charset.forName("windows-31j"));
        Imported imported = Fixture.ofBytes(Map.of("docker-compose.yml", japanese), "");
        String said = Fixture.said(imported, Severity.REFUSED).toString();
        assertTrue(said.contains("docker-compose.yml:") && said.contains("UTF-8"), said);
    }

    @Test
    void servicesThatAllStartOnRequestOnlyAreNoScenario() {
        Imported imported = Fixture.of(
                "docker-compose.yml",
                "services:\n  a: {image: nginx, profiles: [dev]}\n  b: {image: redis, profiles: [dev, test]}\n");
        assertFalse(imported.succeeded());
        String said = Fixture.said(imported, Severity.REFUSED).toString();
        assertTrue(said.contains("nothing came over") && said.contains("dev, test"), said);
    }

    @Test
    void whatIsNoneOfTheFormatsNamesThemAll() {
        Imported imported = Fixture.of("values.yaml", "replicas: 2\n");
        String said = Fixture.said(imported, Severity.REFUSED).toString();
        for (ImportFormat format : ImportFormat.values()) {
            assertTrue(said.contains(format.word()), said);
        }
        assertTrue(said.contains("--from") && said.contains("values.yaml"), said);
    }

    @Test
    void foldersThatAreHiddenAreLookedIntoIfPickedOnly() {
        Map<String, String> files = Map.of("docker-compose.yml", COMPOSE, ".devcontainer/docker-compose.yml", COMPOSE);
        Imported imported = Fixture.of(files, "");
        assertTrue(imported.valid());
        assertFalse(Fixture.report(imported).contains(".devcontainer"));
        assertTrue(Fixture.of(files, ".devcontainer").valid());
    }

    @Test
    void textIsReadAsUtf8WithAMark() {
        byte[] marked = ("\uFEFF" + COMPOSE).getBytes(StandardCharsets.UTF_8);
        assertTrue(Fixture.ofBytes(Map.of("compose.yml", marked), "").valid());
    }
}
