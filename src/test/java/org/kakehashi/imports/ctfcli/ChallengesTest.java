package org.kakehashi.imports.ctfcli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.imports.Fixture;
import org.kakehashi.imports.Imported;
import org.kakehashi.imports.report.ImportFinding.Severity;

class ChallengesTest {
    private static Imported challenge(String more) {
        return Fixture.of("challenge.yml", "name: One\ncategory: misc\n" + more);
    }

    @ParameterizedTest
    @CsvSource({"12.5, 13", "12.4, 12", "100, 100", "1e2, 100", "'\"75\"', 75", "many, 100"})
    void pointsAreWhole(String written, int points) {
        Imported imported = challenge("flags: [a]\nvalue: " + written + "\n");
        assertTrue(Fixture.yaml(imported).contains("points: " + points + "\n"), () -> Fixture.yaml(imported));
        boolean told = Fixture.said(imported, Severity.CHANGED).stream().anyMatch(line -> line.contains(" value |"));
        assertEquals(written.contains(".") || written.equals("many"), told, () -> Fixture.report(imported));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[~]", "[null]", "[\"\"]", "[{type: static, content: ~}]"})
    void aFlagThatIsNothingIsNone(String flags) {
        Imported imported = challenge("value: 5\nflags: " + flags + "\n");
        assertFalse(imported.succeeded(), () -> Fixture.yaml(imported));
        assertTrue(Fixture.said(imported, Severity.LEFT_OUT).stream().anyMatch(line -> line.contains("flags")));
    }

    @Test
    void aFlagThatOnlyLooksLikeNothingIsOne() {
        Imported imported = challenge("value: 5\nflags: [\"~\", 'null', \"0x10\", \"1e3\"]\n");
        assertTrue(Fixture.yaml(imported).contains("text: ['~', 'null', '0x10', '1e3']"), () -> Fixture.yaml(imported));
    }

    @Test
    void filesAreOfferedUnderPlainNamesOfTheirOwn() {
        Map<String, byte[]> files = new HashMap<>();
        files.put("challenge.yml", """
                name: One
                category: misc
                value: 5
                flags: [a]
                files: [日本語.txt, 問題.txt, a/data.bin, b/data.bin, "c/Data.bin", "my file (1).tar.gz", big.img, gone.txt, ../out.txt]
                """.getBytes(StandardCharsets.UTF_8));
        for (String name :
                List.of("日本語.txt", "問題.txt", "a/data.bin", "b/data.bin", "c/Data.bin", "my file (1).tar.gz")) {
            files.put(name, name.getBytes(StandardCharsets.UTF_8));
        }
        files.put("big.img", new byte[20 << 20]);
        Imported imported = Fixture.ofBytes(files, "");
        Map<String, String> offered = Map.of(
                "file.txt", "日本語.txt",
                "file-2.txt", "問題.txt",
                "data.bin", "a/data.bin",
                "data-2.bin", "b/data.bin",
                "Data-3.bin", "c/Data.bin",
                "my_file_1.tar.gz", "my file (1).tar.gz");
        offered.forEach((name, content) -> assertEquals(
                content,
                new String(imported.files().get("files/one/" + name).toArray(), StandardCharsets.UTF_8),
                name));
        List<String> leftOut = Fixture.said(imported, Severity.LEFT_OUT);
        assertTrue(
                leftOut.stream().anyMatch(line -> line.contains("big.img") && line.contains("16 MiB")),
                leftOut::toString);
        assertTrue(leftOut.stream().anyMatch(line -> line.contains("\"gone.txt\" is not in the given folder")));
        assertTrue(Fixture.said(imported, Severity.REFUSED).stream().anyMatch(line -> line.contains("../out.txt")));
        assertTrue(Fixture.said(imported, Severity.CHANGED).stream()
                .anyMatch(line -> line.contains("\"日本語.txt\" is offered as \"file.txt\"")));
    }
}
