package org.kakehashi.scenario.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.file.field.Shape;

/** The reference page says what is so: its examples make one sound scenario, and it names every key. */
class FormatPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    private final String page = read();

    @Test
    void itsExamplesAreOneSoundScenario() {
        String examples = EXAMPLE.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.joining());
        assertEquals(List.of(), ScenarioReader.read(examples).problems());
    }

    @Test
    void namesEveryKeyOfTheTop() {
        for (String key : Shape.SCENARIO.known()) {
            assertTrue(page.contains("`" + key + "`") || page.contains("\n" + key + ":"), key);
        }
        List.of(Shape.NODE, Shape.TASK, Shape.NETWORK, Shape.SCORING, Shape.IMAGE)
                .forEach(shape -> shape.known().forEach(key -> assertTrue(page.contains("| `" + key + "` |"), key)));
    }

    @Test
    void namesEveryKeyInside() {
        List.of(
                        Shape.ORGANISATION,
                        Shape.TEAMS,
                        Shape.FLOW,
                        Shape.FILE,
                        Shape.LIMITS,
                        Shape.CHECK,
                        Shape.EXPECT,
                        Shape.HINT,
                        Shape.DIMENSION,
                        Shape.HINT_POLICY,
                        Shape.STEP,
                        Shape.STEP_EXPECT)
                .forEach(shape -> shape.known().forEach(key -> assertTrue(page.contains("`" + key), key)));
        List.of(Shape.PARAMETER, Shape.READY, Shape.CONSOLE, Shape.WEB, Shape.ANSWER, Shape.ATTACHMENT)
                .forEach(shape -> shape.known().forEach(key -> assertTrue(page.contains(key + ": "), key)));
    }

    @Test
    void namesEveryReservedKey() {
        List.of(Shape.SCENARIO, Shape.NODE, Shape.TASK, Shape.SCORING)
                .forEach(shape -> shape.reserved().forEach(key -> assertTrue(page.contains("`" + key + "`"), key)));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/scenario-format.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
