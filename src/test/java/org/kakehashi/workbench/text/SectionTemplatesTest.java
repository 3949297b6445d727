package org.kakehashi.workbench.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.format.ScenarioReader;

class SectionTemplatesTest {
    @Test
    void allSectionsTogetherMakeAScenarioThatOnlyHasToNameItsOrganisation() {
        String source = "kakehashi: 1\nid: new\nversion: 0.1.0\ntitle: {en: New, ja: 新しい}\n";
        for (String section : SectionTemplates.SECTIONS) {
            source = SectionTemplates.insert(source, section).orElseThrow();
        }
        assertEquals(
                List.of("No team plays and no text names the organisation \"our-works\"."),
                ScenarioReader.read(source).problems().stream()
                        .map(problem -> problem.text().en())
                        .toList());
    }

    @Test
    void whatIsThereIsNotPutInAgain() {
        assertEquals(Optional.empty(), SectionTemplates.insert("nodes: {}\n", "nodes"));
        assertEquals(Optional.empty(), SectionTemplates.insert("kind: lab\n", "head"));
        assertEquals(Optional.empty(), SectionTemplates.insert("", "no-such"));
        assertEquals(
                "a: 1\r\n\r\nteams:",
                SectionTemplates.insert("a: 1\r\n", "teams").orElseThrow().substring(0, 14));
    }
}
