package org.kakehashi.imports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.imports.Fixture;
import org.kakehashi.imports.Imported;
import org.kakehashi.imports.report.ImportFinding.Severity;

/** Several files that Compose reads as one: overrides, {@code -f} more than once, {@code COMPOSE_FILE}. */
class OverridesTest {
    private static final String BASE = """
            services:
              web:
                image: nginx
                environment: {MODE: plain, KEPT: "1"}
                volumes: ["./a.html:/srv/www/index.html"]
                networks: [front]
              db: {image: mariadb, networks: [back]}
            networks: {front: {}, back: {}}
            """;
    private static final String OVERRIDE = """
            services:
              web:
                environment: ["MODE=changed", "NEW=2"]
                volumes: ["./b.html:/srv/www/index.html"]
                depends_on: [cache]
                networks: [back]
                privileged: true
              cache: {image: redis, networks: [side]}
            networks: {side: {ipam: {config: [{subnet: 172.30.1.0/24}]}}}
            """;

    private static Imported of(String pick, String... namesAndTexts) {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        files.put("a.html", "a");
        files.put("b.html", "b");
        return Fixture.of(files, pick);
    }

    private static void assertApplied(Imported imported, String override) {
        String yaml = Fixture.yaml(imported);
        for (String part : List.of("MODE: changed", "NEW: 2", "KEPT: 1", "cache:", "cidr: 172.30.1.0/24")) {
            assertTrue(
                    yaml.replaceAll("[\"']", "").contains(part), () -> part + " in " + yaml + Fixture.report(imported));
        }
        assertEquals(
                "b",
                new String(imported.files().get("files/web/srv/www/index.html").toArray()));
        assertTrue(
                Fixture.said(imported, Severity.CARRIED).stream().anyMatch(line -> line.contains("on top of")),
                () -> Fixture.report(imported));
        // What is refused in it is refused, at the service that it changes.
        assertTrue(
                Fixture.said(imported, Severity.REFUSED).stream().anyMatch(line -> line.contains("privileged")),
                () -> Fixture.report(imported));
        assertFalse(
                Fixture.said(imported, Severity.LEFT_OUT).stream().anyMatch(line -> line.contains(override)),
                () -> Fixture.report(imported));
        assertTrue(imported.valid(), () -> Fixture.report(imported));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compose.override.yml",
                "compose.override.yaml",
                "docker-compose.override.yml",
                "docker-compose.override.yaml"
            })
    void theOverrideBesideAFileOfAUsualNameIsApplied(String name) {
        assertApplied(of("", "docker-compose.yml", BASE, name, OVERRIDE), name);
    }

    @Test
    void severalArePickedInTheirOrder() {
        assertApplied(of("lab.yml, lab.prod.yml", "lab.yml", BASE, "lab.prod.yml", OVERRIDE), "lab.prod.yml");
        Imported other = of("lab.prod.yml,lab.yml", "lab.yml", BASE, "lab.prod.yml", OVERRIDE);
        assertTrue(Fixture.yaml(other).contains("MODE: plain"), () -> Fixture.yaml(other));
    }

    @Test
    void theSettingsOfTheFolderNameThem() {
        Imported imported = of(
                "",
                ".env",
                "COMPOSE_FILE=base.yml:more/extra.yml\n",
                "base.yml",
                BASE,
                "more/extra.yml",
                OVERRIDE,
                "docker-compose.override.yml",
                "services: {never: {image: alpine}}");
        assertApplied(imported, "more/extra.yml");
        assertFalse(Fixture.yaml(imported).contains("never"), () -> Fixture.yaml(imported));
    }

    @Test
    void aFileThatIsNamedAndNotThereIsTold() {
        Imported imported =
                of("", ".env", "COMPOSE_FILE=base.yml;gone.yml\nCOMPOSE_PATH_SEPARATOR=;\n", "base.yml", BASE);
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        assertTrue(
                Fixture.said(imported, Severity.REFUSED).stream().anyMatch(line -> line.contains("gone.yml")),
                () -> Fixture.report(imported));
    }

    @Test
    void anOverrideThatCannotBeReadIsToldAndTheRestIsImported() {
        Imported imported =
                of("", "compose.yml", BASE, "compose.override.yml", "services:\n  web:\n    ports: !reset []\n");
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        assertTrue(Fixture.report(imported).contains("compose.override.yml:3"), () -> Fixture.report(imported));
        assertTrue(Fixture.yaml(imported).contains("MODE: plain"), () -> Fixture.yaml(imported));
    }

    @Test
    void anOverrideOfAnotherNameOrASecondOneIsNotAppliedAndTold() {
        for (Imported imported : List.of(
                of("lab.yml", "lab.yml", BASE, "compose.override.yml", OVERRIDE),
                of(
                        "",
                        "compose.yml",
                        BASE,
                        "compose.override.yml",
                        "services: {}",
                        "compose.override.yaml",
                        OVERRIDE))) {
            assertTrue(imported.valid(), () -> Fixture.report(imported));
            assertTrue(Fixture.yaml(imported).contains("MODE: plain"), () -> Fixture.yaml(imported));
            assertTrue(
                    Fixture.said(imported, Severity.LEFT_OUT).stream()
                            .anyMatch(line -> line.contains("file of overrides is not applied")),
                    () -> Fixture.report(imported));
        }
    }

    @Test
    void whatIsAppliedIsNotCalledUnknownThoughItNamesNoImage() {
        Imported imported =
                of("", "compose.yml", BASE, "compose.override.yml", "services: {web: {environment: {MODE: changed}}}");
        assertTrue(Fixture.yaml(imported).contains("MODE: changed"), () -> Fixture.yaml(imported));
        assertFalse(
                Fixture.said(imported, Severity.LEFT_OUT).stream().anyMatch(line -> line.contains("override")),
                () -> Fixture.report(imported));
    }

    @Test
    void filesOfTheOldestFormAreOneToo() {
        Imported imported = of(
                "",
                "docker-compose.yml",
                "web: {image: nginx, environment: {MODE: plain}}\ndb: {image: mariadb}\n",
                "docker-compose.override.yml",
                "web: {environment: {MODE: changed}}\ncache: {image: redis}\n");
        String yaml = Fixture.yaml(imported);
        assertTrue(yaml.contains("MODE: changed") && yaml.contains("db:") && yaml.contains("cache:"), () -> yaml);
        assertFalse(
                Fixture.said(imported, Severity.LEFT_OUT).stream()
                        .anyMatch(line -> line.contains(" of the file is left out")),
                () -> Fixture.report(imported));
    }

    @Test
    void profilesThatTheFolderTurnsOnStart() {
        String lab = """
                services:
                  web: {image: nginx}
                  spy: {image: alpine, profiles: [attack, extra]}
                  far: {image: alpine, profiles: [other]}
                """;
        Imported imported = of("", ".env", "COMPOSE_PROFILES=debug,attack\n", "compose.yml", lab);
        assertTrue(Fixture.yaml(imported).contains("spy:"), () -> Fixture.yaml(imported));
        assertFalse(Fixture.yaml(imported).contains("far:"), () -> Fixture.yaml(imported));
        assertTrue(Fixture.yaml(of("", ".env", "COMPOSE_PROFILES=*", "compose.yml", lab))
                .contains("far:"));
    }
}
