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

/** Files that a compose file includes: projects of their own with their folders and variables. */
class IncludesTest {
    private static Imported of(String... namesAndTexts) {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return Fixture.of(files, "");
    }

    private static String yaml(Imported imported) {
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        return Fixture.yaml(imported).replaceAll("[\"']", "");
    }

    private static void assertSaid(Imported imported, Severity severity, String words) {
        assertTrue(
                Fixture.said(imported, severity).stream().anyMatch(line -> line.contains(words)),
                () -> words + " in " + Fixture.report(imported));
    }

    private static void assertSilent(Imported imported, String words) {
        assertFalse(Fixture.report(imported).contains(words), () -> Fixture.report(imported));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include: [shop/compose.yaml]",
                "include:\n  - ./shop/compose.yaml",
                "include: [{path: shop/compose.yaml}]",
                "include:\n  - path: [shop/compose.yaml]",
                "include: ['${PLACE}/compose.yaml']",
                "include: [{path: shop/compose.yaml, project_directory: shop}]",
            })
    void itsServicesNetworksAndVolumesJoinTheOthers(String include) {
        Imported imported = of(
                ".env",
                "PLACE=shop\n",
                "compose.yaml",
                include + "\nservices:\n  web: {image: nginx, depends_on: [db], networks: [back]}\n",
                "shop/compose.yaml",
                """
                services:
                  db:
                    image: mariadb
                    networks: [back]
                    volumes: ["./start.sql:/docker-entrypoint-initdb.d/start.sql", "data:/var/lib/mysql"]
                    env_file: settings.env
                networks: {back: {ipam: {config: [{subnet: 172.30.9.0/24}]}}}
                volumes: {data: {}}
                """,
                "shop/start.sql",
                "select 1;",
                "shop/settings.env",
                "MARIADB_DATABASE=shop\n");
        String yaml = yaml(imported);
        for (String part : List.of("db:", "web:", "after: [db]", "MARIADB_DATABASE: shop", "cidr: 172.30.9.0/24")) {
            assertTrue(yaml.contains(part), () -> part + " in " + yaml + Fixture.report(imported));
        }
        assertTrue(
                imported.files().keySet().stream().anyMatch(path -> path.endsWith("start.sql")),
                () -> Fixture.report(imported));
        assertSaid(imported, Severity.CARRIED, "1 service of shop/compose.yaml is included");
        assertSilent(imported, "include of the file");
        assertSilent(imported, "other compose file");
    }

    @Test
    void aFileMayConsistOfIncludesAlone() {
        for (String name : List.of("lab.yml", "compose.yml")) {
            Imported imported = of(
                    name,
                    "include: [one/lab.yml, two/lab.yml]\n",
                    "one/lab.yml",
                    "services: {one: {image: nginx}}",
                    "two/lab.yml",
                    "services: {two: {image: nginx}}");
            String yaml = yaml(imported);
            assertTrue(yaml.contains("one:") && yaml.contains("two:"), () -> yaml);
        }
    }

    /** In Compose's order: what the including file knows, then the included project's own settings. */
    @Test
    void eachHasVariablesOfItsOwnAndTheOuterOnesWin() {
        Imported imported = of(
                ".env",
                "BOTH=outer\n",
                "compose.yml",
                "include: [in/compose.yml, {path: in/second.yml, env_file: [other.env]}]\n",
                "other.env",
                "INNER=other\n",
                "in/.env",
                "BOTH=inner\nINNER=inner\n",
                "in/compose.yml",
                "services: {a: {image: nginx, environment: {A: \"${BOTH} ${INNER}\"}}}\n",
                "in/second.yml",
                "services: {b: {image: nginx, environment: {B: \"${BOTH} ${INNER}\"}}}\n");
        String yaml = yaml(imported);
        assertTrue(yaml.contains("A: outer inner"), () -> yaml);
        assertTrue(yaml.contains("B: outer other"), () -> yaml);
    }

    @Test
    void severalPathsAreOneProjectAndOverridesChangeWhatIsIncluded() {
        Imported imported = of(
                "compose.yml",
                "include: [{path: [in/base.yml, in/more.yml]}]\nservices: {web: {image: nginx}}\n",
                "compose.override.yml",
                "services: {db: {environment: {TOP: \"3\"}}}\n",
                "in/base.yml",
                "services: {db: {image: mariadb, environment: {BASE: \"1\", CHANGED: no}}}\n",
                "in/more.yml",
                "services: {db: {environment: {CHANGED: yes}}}\n");
        String yaml = yaml(imported);
        for (String part : List.of("BASE: 1", "CHANGED: yes", "TOP: 3")) {
            assertTrue(yaml.contains(part), () -> part + " in " + yaml + Fixture.report(imported));
        }
    }

    @Test
    void pathsLeadFromTheFolderOfTheIncludingProjectHoweverDeep() {
        Imported imported = of(
                "compose.yml",
                "include: [a/compose.yml]\n",
                "a/compose.yml",
                "include: [b/compose.yml]\nservices: {one: {image: nginx, volumes: [\"./x.txt:/srv/x.txt\"]}}\n",
                "a/b/compose.yml",
                "services: {two: {image: nginx, volumes: [\"../y.txt:/srv/y.txt\"]}}\n",
                "a/x.txt",
                "x",
                "a/y.txt",
                "y");
        assertTrue(yaml(imported).contains("two:"));
        assertTrue(
                imported.files().keySet().stream().anyMatch(path -> path.endsWith("x.txt"))
                        && imported.files().keySet().stream().anyMatch(path -> path.endsWith("y.txt")),
                () -> Fixture.report(imported));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gone.yml",
                "../outside.yml",
                "/etc/compose.yml",
                "https://example.org/lab.git",
                "oci://example.org/lab:1",
                "git@example.org:lab.git",
                ""
            })
    void whatIsNotThereIsRefusedAndTheRestImported(String path) {
        Imported imported = of("compose.yml", "include: ['" + path + "']\nservices: {web: {image: nginx}}\n");
        assertTrue(yaml(imported).contains("web:"));
        assertSaid(imported, Severity.REFUSED, "not in the given folder");
    }

    @Test
    void whoIncludesItselfIsTold() {
        Imported imported = of(
                "compose.yml",
                "include: [a.yml]\nservices: {web: {image: nginx}}\n",
                "a.yml",
                "include: [b.yml]\nservices: {a: {image: nginx}}\n",
                "b.yml",
                "include: [a.yml, compose.yml]\nservices: {b: {image: nginx}}\n");
        assertTrue(yaml(imported).contains("b:"));
        assertSaid(imported, Severity.REFUSED, "a.yml includes itself");
        assertSaid(imported, Severity.REFUSED, "compose.yml includes itself");
    }

    @Test
    void howDeepAndHowManyIsBounded() {
        Map<String, String> files = new HashMap<>();
        for (int depth = 0; depth < 14; depth++) {
            String next = "l" + (depth + 1) + ".yml";
            files.put(
                    depth == 0 ? "compose.yml" : "l" + depth + ".yml",
                    "include: [" + next + ", " + next + "]\nservices: {s" + depth + ": {image: nginx}}\n");
        }
        files.put("l14.yml", "services: {last: {image: nginx}}\n");
        Imported imported = Fixture.of(files, "");
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        assertSaid(imported, Severity.REFUSED, "deep");
        assertFalse(Fixture.yaml(imported).contains("last:"));
    }

    @Test
    void oneThingIncludedByTwoWaysIsOneAndTwoOfOneNameAreTold() {
        Imported imported = of(
                "compose.yml",
                "include: [a.yml, b.yml]\nservices: {web: {image: nginx}, other: {image: redis}}\n",
                "a.yml",
                "include: [common/c.yml]\nservices: {a: {image: nginx}}\n",
                "b.yml",
                "include: [common/c.yml]\nservices: {b: {image: nginx}, other: {image: alpine}}\n",
                "common/c.yml",
                "services: {db: {image: mariadb}}\nnetworks: {back: {}}\n");
        assertTrue(yaml(imported).contains("db:"));
        List<String> refused = Fixture.said(imported, Severity.REFUSED);
        assertEquals(1, refused.size(), refused::toString);
        assertTrue(refused.getFirst().contains("other is also in"), refused::toString);
    }

    @Test
    void aBrokenFileIsToldWithItsLineAndTheRestImported() {
        Imported imported = of(
                "compose.yml",
                "include: [a.yml]\nservices: {web: {image: nginx}}\n",
                "a.yml",
                "services:\n  db:\n    image: !reset x\n");
        assertTrue(yaml(imported).contains("web:"));
        assertTrue(Fixture.report(imported).contains("a.yml:3"), () -> Fixture.report(imported));
    }
}
