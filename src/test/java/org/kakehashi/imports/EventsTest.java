package org.kakehashi.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kakehashi.imports.report.ImportFinding.Severity;

/** Challenges of other platforms, beside those of the folders of material. */
class EventsTest {
    private static final String MANIFEST = "apiVersion: kctf.dev/v1\nkind: Challenge\nmetadata: {name: den}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kctf   | apiVersion: kctf.dev/v1alpha1, kind: Challenge, metadata: {name: a}, spec: {image: nginx}",
                "rctf   | name: a, description: d, flag: 'F{abc}'",
                "ctfcli | name: a, category: misc, value: 5, flags: ['F{abc}']",
            })
    void whatAChallengeYamlIsIsDecidedByWhatItSays(String format, String content) {
        Imported imported = Fixture.of("challenge.yaml", "{" + content + "}");
        assertEquals(format, imported.format(), () -> Fixture.report(imported));
        assertTrue(imported.valid(), () -> Fixture.report(imported));
    }

    @Test
    void aManifestOfAnotherKindIsNone() {
        assertFalse(Fixture.of("challenge.yaml", MANIFEST.replace("kctf.dev", "apps"))
                .succeeded());
    }

    @Test
    void aChallengeListensOnTheUsualPortUnlessItsManifestSaysOtherwise() {
        Imported usual = Fixture.of(Map.of("den/challenge.yaml", MANIFEST, "den/flag", "F{abc}\n"), "");
        assertTrue(Fixture.yaml(usual).contains("Connect to `den`, port 1337."), () -> Fixture.yaml(usual));
        Imported other = Fixture.of(
                Map.of(
                        "den/challenge.yaml",
                        MANIFEST + "spec: {network: {ports: [{protocol: TCP, targetPort: 7777}]}}\n",
                        "den/challenge/image/flag",
                        "F{abc}\n"),
                "");
        assertTrue(Fixture.yaml(other).contains("Connect to `den`, port 7777."), () -> Fixture.yaml(other));
        assertTrue(Fixture.report(other).contains("den:7777"), () -> Fixture.report(other));
    }

    @Test
    void aBrokenManifestIsToldWithItsLineBesideTheOthers() {
        Imported imported = Fixture.of(
                Map.of(
                        "den/challenge.yaml",
                        MANIFEST,
                        "cave/challenge.yaml",
                        "apiVersion: kctf.dev/v1\nkind: Challenge\nspec: [\n"),
                "");
        assertEquals("kctf", imported.format(), () -> Fixture.report(imported));
        assertTrue(imported.valid());
        assertTrue(
                Fixture.said(imported, Severity.REFUSED).toString().contains("cave/challenge.yaml:4"),
                () -> Fixture.report(imported));
    }

    @Test
    void aDojoMayBeCalledAnythingAndHoldMoreThanANodeTakes() {
        var dojo = new StringBuilder("id: many\nmodules:\n- id: one\n  challenges:\n");
        for (int i = 0; i < 230; i++) {
            dojo.append("  - {id: level-").append(i).append("}\n");
        }
        Imported imported = Fixture.of("course.yaml", dojo.toString());
        assertEquals("dojo", imported.format(), () -> Fixture.report(imported));
        assertEquals(List.of(), Fixture.said(imported, Severity.TO_MEND));
        assertEquals(
                130,
                Fixture.said(imported, Severity.LEFT_OUT).stream()
                        .filter(line -> line.contains("at most 100 flags"))
                        .count());
    }

    @Test
    void whatAFolderOfADojoSaysIsToldWithItsOwnFile() {
        Imported imported = Fixture.of(
                Map.of(
                        "dojo.yml", "id: d\nmodules: [{id: m}]\n",
                        "m/module.yml", "name: M\n\nchallenges:\n- id: c\n- {id: /etc}\n",
                        "m/c/challenge.yml", "name: [\n"),
                "");
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        assertTrue(Fixture.report(imported).contains("REFUSED m/c/challenge.yml:2"), () -> Fixture.report(imported));
        assertTrue(Fixture.report(imported).contains("LEFT_OUT m/module.yml:5"), () -> Fixture.report(imported));
    }

    private static final String PROBLEM = "# Den\n\n- Type: custom\n- Points: 5\n\n## Description\n\nLook.\n\n";

    @ParameterizedTest
    @CsvSource({"problem.md", "den.md", "chal"})
    void aProblemMayBeCalledAnything(String name) {
        Imported imported = Fixture.of(name, PROBLEM);
        assertEquals("cmgr", imported.format(), () -> Fixture.report(imported));
        assertTrue(imported.valid(), () -> Fixture.report(imported));
    }

    @Test
    void aReadmeIsNoProblem() {
        assertFalse(Fixture.of("problem.md", "# Den\n\n- It is dark\n\n## Type\n\n- Type: none\n")
                .succeeded());
    }

    @Test
    void ofABuildWithStagesEachThatIsLaunchedIsANodeWithItsOwnPorts() {
        Imported imported = Fixture.of(
                Map.of(
                        "den/problem.md",
                        PROBLEM
                                + "## Details\n\nnc {{server(\"a\")}} {{port('a')}} or {{link(\"b\", \"x\")}}; {{server}}\n",
                        "den/Dockerfile",
                        "FROM alpine AS base\nFROM base AS work\n# PUBLISH 22 AS a\n"
                                + "FROM nginx AS page\n# PUBLISH 8080 AS b\nFROM base AS builder\n# LAUNCH work page\n"),
                "");
        String yaml = Fixture.yaml(imported);
        assertTrue(yaml.contains("nc work 22 or `http://page:8080/x`; `{{server}}`"), yaml);
        assertTrue(yaml.contains("image: fileserver") && yaml.contains("web: 8080"), yaml);
        assertEquals(
                1,
                Fixture.said(imported, Severity.CHANGED).stream()
                        .filter(line -> line.contains("{{server}} cannot be filled in"))
                        .count(),
                () -> Fixture.report(imported));
    }

    @Test
    void aBrokenListOfOptionsIsToldWithItsLine() {
        Imported imported = Fixture.of(
                Map.of(
                        "problem.md",
                        PROBLEM + "## Challenge Options\n\n```yaml\ncpus: [\n```\n",
                        "Dockerfile",
                        "FROM alpine\n# PUBLISH 9 AS a\n"),
                "");
        assertTrue(imported.valid(), () -> Fixture.report(imported));
        assertTrue(
                Fixture.said(imported, Severity.REFUSED).toString().contains("problem.md:1"),
                () -> Fixture.report(imported));
    }

    @Test
    void aBrokenDojoIsToldWithItsLine() {
        Imported imported = Fixture.of("dojo.yml", "id: d\nmodules: [\n");
        assertTrue(
                Fixture.said(imported, Severity.REFUSED).toString().contains("dojo.yml:3"),
                () -> Fixture.report(imported));
    }
}
