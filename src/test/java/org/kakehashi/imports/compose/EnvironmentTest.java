package org.kakehashi.imports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.imports.Fixture;
import org.kakehashi.imports.Imported;
import org.kakehashi.imports.report.ImportFinding.Severity;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.format.ScenarioReader;

/** Variables come over as Compose would give them to the container, and secrets do not. */
class EnvironmentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "A=1 | 1",
                "A = spaced  # comment | spaced",
                "A=\"a # b\" # comment | a # b",
                "A='$HOME ${X}' | $HOME ${X}",
                "A=x$B | xtwo",
                "A=\"x${B}\" | xtwo",
                "A=\"x\\${B}\" | x${B}",
                "A=${NONE:-fallback} | fallback",
                "A=\"tab\\tnew\\nline \\\"q\\\" \\\\\" | tab~tnew~nline \"q\" \\",
                "A=\"one~ntwo~n\" | one~ntwo~n",
                "A='one~n  two' | one~n  two",
                "A=it#is | it#is",
                "export A=x | x",
                "A: yaml style | yaml style",
                "A='it\\'s' | it's",
                "A=a=b=c | a=b=c",
                "A= | ^^"
            })
    void aFileIsReadAsComposeReadsIt(String file, String value) {
        DotEnv.Content content =
                DotEnv.read(("B=two\n" + line(file) + "\nC=3").getBytes(StandardCharsets.UTF_8), Map.of());
        assertEquals(line(value), content.values().get("A"));
        assertEquals("3", content.values().get("C"));
        assertEquals(Set.of(), content.unread());
    }

    private static String line(String text) {
        return text.replace("~n", "\n").replace("~t", "\t");
    }

    @Test
    void linesThatSayNothingAreTold() {
        DotEnv.Content content =
                DotEnv.read("# x\n=1\nA=1\n$$\nB=\"open\nC=2\nHERE\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(Map.of("A", "1", "C", "2"), content.values());
        assertEquals(Set.of(2, 4, 5), content.unread());
        assertEquals(Set.of("HERE"), content.fromHost());
    }

    @Test
    void valuesComeBackToTheLastSign() {
        List<String> values = List.of(
                "one\ntwo",
                "one\ntwo\n",
                "\n",
                "a\n\n",
                "  indented\n x",
                "tab\tin",
                "12",
                "true",
                "~",
                "- x",
                "a: b #c");
        var yaml = new StringBuilder("services:\n  x:\n    image: alpine\n    environment:\n");
        for (int index = 0; index < values.size(); index++) {
            String json = values.get(index).replace("\n", "\\n").replace("\t", "\\t");
            yaml.append("      V").append(index).append(": \"").append(json).append("\"\n");
        }
        Scenario scenario = read(Fixture.of("compose.yml", yaml.toString()));
        for (int index = 0; index < values.size(); index++) {
            assertEquals(
                    values.get(index), scenario.nodes().getFirst().environment().get("V" + index));
        }
    }

    private static Scenario read(Imported imported) {
        return ScenarioReader.read(Fixture.yaml(imported)).scenario().orElseThrow();
    }

    @Test
    void namesWithDotsAreKept() {
        Imported imported = Fixture.of(
                "compose.yml",
                "services: {search: {image: elasticsearch:8, environment: [discovery.type=single-node, _a.b=c]}}\n");
        assertEquals(
                Map.of("discovery.type", "single-node", "_a.b", "c"),
                read(imported).nodes().getFirst().environment());
    }

    @Test
    void onlyWhatCameOverIsCounted() {
        Imported imported = Fixture.of(
                "compose.yml", "services: {x: {image: alpine, environment: ['A=1', 'no name=2', KAKEHASHI_X=3]}}\n");
        assertTrue(
                Fixture.report(imported).contains("One environment variable")
                        || Fixture.report(imported).contains("1 environment variable;"),
                () -> Fixture.report(imported));
        assertEquals(
                2,
                Fixture.said(imported, Severity.LEFT_OUT).stream()
                        .filter(line -> line.contains("environment."))
                        .count(),
                () -> Fixture.report(imported));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECRET=HTB{found-by-value}",
                "FLAG=anything",
                "FLAG2=anything",
                "CTF_FLAG_1=x",
                "MOTD=well done: flag{so_it_is} and more",
                "KEY=-----BEGIN RSA PRIVATE KEY-----"
            })
    void secretsAreFoundByNameAndByValue(String variable) {
        for (Map<String, String> files : List.of(
                Map.of("compose.yml", "services: {x: {image: alpine, environment: ['" + variable + "']}}\n"),
                Map.of("compose.yml", "services: {x: {image: alpine, env_file: x.env}}\n", "x.env", variable + "\n"))) {
            Imported imported = Fixture.of(files, "");
            assertEquals(1, Fixture.said(imported, Severity.REFUSED).size(), () -> Fixture.report(imported));
            assertFalse(Fixture.yaml(imported).contains("environment:"), () -> Fixture.yaml(imported));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CXXFLAGS=-O2", "JAVA_FLAGS=-Xmx1g", "FLAGS=1", "JSON={\"a\": \"bcd\"}", "FORMAT=%{message}"})
    void whatOnlyLooksLikeOneIsKept(String variable) {
        Imported imported =
                Fixture.of("compose.yml", "services: {x: {image: alpine, environment: ['" + variable + "']}}\n");
        assertTrue(Fixture.yaml(imported).contains("environment:"), () -> Fixture.report(imported));
    }

    @Test
    void aFileThatNeedNotBeThereIsToldSo() {
        Imported imported = Fixture.of(
                "compose.yml",
                "services: {x: {image: alpine, env_file: [{path: none.env, required: false}, gone.env]}}\n");
        List<String> leftOut = Fixture.said(imported, Severity.LEFT_OUT);
        assertTrue(leftOut.stream()
                .anyMatch(line -> line.contains("none.env\" is not in the given folder, and need not")));
        assertTrue(leftOut.stream().anyMatch(line -> line.contains("gone.env\" is not in the given folder.")));
    }
}
