package org.kakehashi.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference page says what is so: its examples make one sound scenario, and its tables are written from the keys. */
class FormatPageTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    private static final Path PAGE = Path.of("docs/scenario-format.md");

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
    void itsDuelIsASoundScenarioOfItsOwn() {
        String duel = Pattern.compile("```yml\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.joining());
        assertEquals(List.of(), ScenarioReader.read(duel).problems());
    }

    /** {@code -Dpage.write=true} writes the tables. */
    @Test
    void itsTablesSayWhatTheKeysSay() throws IOException {
        var scenario = new KeyTables(ScenarioReader.SCENARIO);
        var image = new KeyTables(ImageManifest.IMAGE);
        String wanted = image.in(scenario.in(page));
        if (Boolean.getBoolean("page.write")) {
            Files.writeString(PAGE, wanted);
        }
        assertEquals(wanted, read());
        assertEquals(Set.of("answers.en", "answers.ja", "text.en", "text.ja"), scenario.missing());
        assertEquals(Set.of("text.en", "text.ja"), image.missing());
    }

    @Test
    void namesEveryReservedKey() {
        var reserved = new KeyTables(ScenarioReader.SCENARIO).reserved();
        assertFalse(reserved.isEmpty());
        reserved.forEach(key -> assertTrue(page.contains("`" + key + "`"), key));
    }

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
