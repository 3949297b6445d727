package org.kakehashi.workbench.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.format.ScenarioReader;

class SectionTemplatesTest {
    @Test
    void allSectionsTogetherMakeAScenarioOfWhichNothingIsSaid() {
        String source = "kakehashi: 1\nid: new\nversion: 0.1.0\ntitle: {en: New, ja: 新しい}\n";
        for (String section : SectionTemplates.SECTIONS) {
            source = section.equals("services")
                    ? source
                    : SectionTemplates.insert(source, section).orElseThrow();
        }
        assertEquals(
                List.of(),
                ScenarioReader.read(source).problems().stream()
                        .map(problem -> problem.text().en())
                        .toList());
    }

    @Test
    void theReaderSaysWhatServicesWantAroundThem() {
        String source = "kakehashi: 1\nid: new\nversion: 0.1.0\ntitle: {en: New, ja: 新しい}\n";
        for (String section : SectionTemplates.SECTIONS) {
            source = SectionTemplates.insert(source, section).orElseThrow();
        }
        assertEquals(
                List.of(
                        "Only scenarios of the kinds attack-defence, live-fire and mixed have services.",
                        "No other team reaches the node \"files\". Write a network that all teams share, arena: {per: exercise},"
                                + " and a node such as gate: {image: router, networks: [plant, arena], profile: router}.",
                        "The rehearsal does not exploit the store \"portal/notes\".",
                        "The rehearsal does not patch the service \"portal\"."),
                ScenarioReader.read(source).problems().stream()
                        .map(problem -> problem.text().en())
                        .toList());
        String duel = source.replace("kind: lab", "kind: mixed")
                .replace("  plant: {}", "  plant: {}\n  arena: {per: exercise}")
                .replace("networks: [office, plant]", "networks: [office, plant, arena]");
        assertEquals(
                List.of(
                        "The node \"files\" has no \"console: trainee\", so nobody can patch its service.",
                        "The rehearsal does not exploit the store \"portal/notes\".",
                        "The rehearsal does not patch the service \"portal\"."),
                ScenarioReader.read(duel).problems().stream()
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
