package org.kakehashi.range.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Console;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.WebPage;
import org.kakehashi.scenario.format.ScenarioReader;

/** What the second of two people of a team may see and open. */
class NodeCopyTest {
    private static final int SECOND = 2;

    private static final Scenario SCENARIO = ScenarioReader.read("""
                            kakehashi: 1
                            id: access
                            version: 1.0.0
                            title: {en: Access, ja: 利用}
                            summary: {en: Who opens what., ja: 誰が何を開くか。}
                            kind: lab
                            minutes: 30
                            networks: [office]
                            nodes:
                              desk:
                                image: desk
                                networks: [office]
                                per: participant
                                console:
                                  main: {for: trainee}
                                  repair: {user: root, for: instructor}
                                web: 8080
                              files: {image: desk, networks: [office], console: trainee, web: {notes: {port: 80}, admin: {port: 81}}}
                              lair: {image: desk, networks: [office], hidden: true, web: 9090}
                            tasks:
                              - {id: one, title: {en: One, ja: 一}, points: 10, answer: {text: a}}
                            """).orThrow();

    @Test
    void everySeatHasACopyOfANodePerParticipantAndTheTeamOneOfTheOthers() {
        assertEquals(
                List.of("desk-1", "desk-2", "files", "lair"),
                NodeCopy.of(SCENARIO, 2).stream().map(NodeCopy::name).toList());
    }

    @Test
    void whatIsHiddenIsNotShown() {
        assertEquals(
                List.of("desk-1", "desk-2", "files"),
                names(copy -> copy.isVisible() ? List.of(copy) : List.of(), c -> ""));
    }

    @Test
    void consolesOfTheOwnCopyAndOfTheTeamsNodesOpenWithoutThoseOfInstructors() {
        assertEquals(List.of("desk-2 main", "files main"), names(copy -> copy.consolesFor(SECOND), Console::id));
    }

    @Test
    void pagesOfTheOwnCopyAndOfTheTeamsNodesOpenUnlessTheNodeIsHidden() {
        assertEquals(
                List.of("desk-2 main", "files notes", "files admin"),
                names(copy -> copy.pagesFor(SECOND), WebPage::id));
    }

    private static <T> List<String> names(Function<NodeCopy, List<T>> what, Function<T, String> id) {
        return NodeCopy.of(SCENARIO, 2).stream()
                .flatMap(copy -> what.apply(copy).stream().map(one -> (copy.name() + " " + id.apply(one)).strip()))
                .toList();
    }
}
