package org.kakehashi.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kakehashi.scenario.Problem;
import org.kakehashi.scenario.Problem.Severity;
import org.kakehashi.site.language.Language;

/** Each file of {@code broken} is one slip of an author, followed by the problems that it must give, in full. */
class BrokenFilesTest {
    static final Path FOLDER = Path.of("src/test/resources/broken");

    private static final String EXPECT = "# expect ";
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @TestFactory
    Stream<DynamicTest> eachSlipIsSaidWithItsPlace() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    ReadScenario read = ScenarioReader.read(source(file));
                    assertEquals(
                            expected(file),
                            read.problems().stream().map(BrokenFilesTest::line).toList());
                    assertEquals(
                            read.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR),
                            read.scenario().isPresent());
                    read.problems()
                            .forEach(problem -> assertTrue(
                                    JAPANESE.matcher(problem.text().in(Language.JA))
                                            .find(),
                                    problem.text()::toString));
                }));
    }

    @Test
    void areManyAndTheirSoundOriginalHasNoProblem() throws IOException {
        assertTrue(files().size() >= 480);
        assertEquals(
                List.of(),
                ScenarioReader.read(Files.readString(Path.of("src/test/resources/small.yaml")))
                        .problems());
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    /** The author's part of a file, before the expectations. */
    static String source(Path file) throws IOException {
        String whole = Files.readString(file);
        int end = whole.startsWith(EXPECT) ? 0 : whole.indexOf("\n" + EXPECT) + 1;
        return whole.substring(0, end);
    }

    static List<String> expected(Path file) throws IOException {
        return Files.readString(file)
                .lines()
                .filter(line -> line.startsWith(EXPECT))
                .map(line -> line.substring(EXPECT.length()))
                .toList();
    }

    static String line(Problem problem) {
        return problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.line() + ":" + problem.column() + " "
                + problem.text().en();
    }
}
