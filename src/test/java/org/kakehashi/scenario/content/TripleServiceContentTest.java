package org.kakehashi.scenario.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.format.ScenarioFolder;

/** The scenario of three services can be read without a problem and keeps the rules of content, before it has been rehearsed. */
class TripleServiceContentTest {
    private static final Path FOLDER = Path.of("src/test/resources/triple-service-ad");

    @Test
    void isSoundAndKeepsTheRulesOfContent() throws IOException {
        ScenarioFolder read = ScenarioFolder.read(FOLDER);
        assertEquals(List.of(), read.content().problems());
        assertEquals(List.of(), ContentRules.brokenBy(read.content().orThrow()));
    }
}
