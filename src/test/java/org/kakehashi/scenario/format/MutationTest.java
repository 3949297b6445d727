package org.kakehashi.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.scenario.format.yaml.Problems;
import org.kakehashi.scenario.format.yaml.Utf8;

/** Random damage, always the same for a seed: the reader answers everything and crashes on nothing. */
class MutationTest {
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            ",",
            "\n",
            "\n  ",
            "- ",
            "*a",
            "&a ",
            "!!str ",
            "\"",
            "'",
            "|\n",
            "#",
            "${",
            "null",
            "true",
            "-1",
            "0x1F",
            "1e9",
            "~",
            "\t",
            "\0",
            "　",
            "\uFEFF",
            "---\n",
            "...\n",
            "<<: ",
            "? ",
            "%YAML 1.2\n");

    @Test
    void survivesDamagedScenarios() throws IOException {
        String sound = Files.readString(Path.of("src/test/resources/small.yaml"));
        for (int seed = 0; seed < 1500; seed++) {
            check(damage(sound, new Random(seed)), seed);
        }
    }

    @Test
    void survivesDamagedDuels() throws IOException {
        String sound = Files.readString(Path.of("src/test/resources/duel.yaml"));
        for (int seed = 0; seed < 1500; seed++) {
            check(damage(sound, new Random(seed)), seed);
        }
    }

    @Test
    void survivesMovedLines() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/small.yaml"));
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var moved = new java.util.ArrayList<>(lines);
            moved.add(random.nextInt(moved.size()), moved.remove(random.nextInt(moved.size())));
            moved.set(random.nextInt(moved.size()), moved.get(random.nextInt(moved.size())));
            check(String.join("\n", moved), seed);
        }
    }

    @Test
    void survivesRandomBytes() {
        for (int seed = 0; seed < 1000; seed++) {
            var random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            Utf8.decode(bytes, new Problems()).ifPresent(ScenarioReader::read);
            check(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1), seed);
        }
    }

    private static String damage(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(damaged.length());
            int end = Math.min(damaged.length(), at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> damaged.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> damaged.delete(at, end);
                default -> damaged.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return damaged.toString();
    }

    private static void check(String text, int seed) {
        ReadScenario read = ScenarioReader.read(text);
        boolean errors = read.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        assertEquals(errors, read.scenario().isEmpty(), () -> "seed " + seed);
        int lines = 1
                + (int) text.chars()
                        .filter(c -> c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
                        .count();
        assertTrue(
                read.problems().stream().allMatch(problem -> problem.line() >= 1 && problem.line() <= lines),
                () -> "seed " + seed + " " + Arrays.toString(read.problems().toArray()));
    }
}
