package org.kakehashi.imports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kakehashi.imports.Fixture;
import org.kakehashi.imports.Imported;
import org.kakehashi.imports.report.ImportFinding.Severity;

/** {@code extends} as Compose follows it. */
class InheritanceTest {
    private static final String BASE = """
            services:
              base:
                image: fileserver
                environment: {A: base, B: base}
                env_file: settings.env
                healthcheck: {test: [CMD, base-check, -x], interval: 3s}
                volumes: ["./pages:/srv/www", "./one.txt:/srv/one/one.txt"]
                networks: [front]
            """;

    private static Imported with(String main) {
        Map<String, String> files = new HashMap<>();
        files.put("lab/compose.yml", main);
        files.put("common/base.yml", BASE);
        files.put("common/settings.env", "C=from-file\n");
        files.put("common/pages/index.html", "<h1>base</h1>");
        files.put("common/one.txt", "base");
        files.put("lab/one.txt", "lab");
        return Fixture.of(files, "lab");
    }

    @Test
    void mapsAndListsOfVariablesAreOne() {
        Imported imported = with("""
                services:
                  web:
                    extends: {file: ../common/base.yml, service: base}
                    environment: ["B=own", "D=own"]
                """);
        String yaml = Fixture.yaml(imported);
        for (String variable : List.of("A: base", "B: own", "C: from-file", "D: own")) {
            assertTrue(yaml.contains(variable), () -> variable + " in " + yaml);
        }
        assertTrue(Fixture.report(imported).contains("4 environment variables"), () -> Fixture.report(imported));
    }

    @Test
    void pathsLeadFromTheFileThatNamesThem() {
        Imported imported = with("services: {web: {extends: {file: ../common/base.yml, service: base}}}\n");
        assertEquals(
                "<h1>base</h1>",
                new String(imported.files().get("files/web/srv/www/index.html").toArray()));
        assertEquals(
                "base",
                new String(imported.files().get("files/web/srv/one/one.txt").toArray()));
        assertTrue(Fixture.said(imported, Severity.REFUSED).isEmpty(), () -> Fixture.report(imported));
    }

    @Test
    void whatIsMountedAtTheSamePlaceIsReplaced() {
        Imported imported = with("""
                services:
                  web:
                    extends: {file: ../common/base.yml, service: base}
                    volumes: ["./one.txt:/srv/one/one.txt"]
                """);
        assertEquals(
                "lab",
                new String(imported.files().get("files/web/srv/one/one.txt").toArray()));
        assertEquals(
                "<h1>base</h1>",
                new String(imported.files().get("files/web/srv/www/index.html").toArray()));
    }

    @Test
    void aTestIsReplacedNotLengthened() {
        Imported imported = with("""
                services:
                  web:
                    extends: {file: ../common/base.yml, service: base}
                    healthcheck: {test: [CMD, own-check]}
                """);
        assertTrue(Fixture.yaml(imported).contains("Its check was: CMD own-check"), () -> Fixture.yaml(imported));
        assertFalse(Fixture.yaml(imported).contains("base-check"), () -> Fixture.yaml(imported));
    }

    @Test
    void networksAsListAndAsMapAreOne() {
        Imported imported = with("""
                services:
                  web:
                    extends: {file: ../common/base.yml, service: base}
                    networks: {back: {}}
                networks: {front: {}, back: {}}
                """);
        assertTrue(Fixture.yaml(imported).contains("networks: [front, back]"), () -> Fixture.yaml(imported));
    }

    @Test
    void pathsThatLeadOutStillDo() {
        Imported imported = Fixture.of(
                Map.of(
                        "lab/deep/compose.yml", "services: {web: {extends: {file: ../../base.yml, service: x}}}\n",
                        "base.yml", "services: {x: {image: alpine, volumes: ['../etc:/srv/x', '/etc:/srv/y']}}\n",
                        "lab/etc/passwd", "x"),
                "lab/deep");
        assertEquals(2, Fixture.said(imported, Severity.REFUSED).size(), () -> Fixture.report(imported));
        assertFalse(Fixture.yaml(imported).contains("files:"), () -> Fixture.yaml(imported));
    }

    @Test
    void linesAreThoseOfTheFileThatIsNamed() {
        Imported imported = with("services:\n  web:\n    extends: {file: ../common/base.yml, service: base}\n");
        assertTrue(
                imported.findings().stream()
                        .filter(finding -> finding.file().equals("lab/compose.yml"))
                        .allMatch(finding -> finding.line() <= 3),
                () -> Fixture.report(imported));
    }

    @Test
    void aServiceThatIsNotThereIsTold() {
        Imported imported =
                with("services: {web: {image: nginx, extends: {file: ../common/base.yml, service: none}}}\n");
        assertEquals(1, Fixture.said(imported, Severity.REFUSED).size(), () -> Fixture.report(imported));
    }
}
