package org.kakehashi.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.format.ScenarioReader;
import org.kakehashi.site.language.Language;

class FirstContactTest {
    @Test
    void readsWithoutAnyProblem() {
        assertEquals(List.of(), ScenarioReader.read(FirstContact.source()).problems());
    }

    @Test
    void holdsWhatItsAuthorWrote() {
        Scenario scenario = FirstContact.scenario();
        assertEquals("first-contact", scenario.id());
        assertEquals("ファーストコンタクト", scenario.title().in(Language.JA));
        assertEquals(
                List.of("desk", "gate", "files"),
                scenario.nodes().stream().map(Node::name).toList());
        assertEquals(
                List.of("find-leak", "who-owns-it", "close-leak"),
                scenario.tasks().stream().map(Task::id).toList());
    }
}
