package org.kakehashi.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Scenario.Objective;
import org.kakehashi.scenario.Task;
import org.kakehashi.scoring.fact.LedgerEntry;
import org.kakehashi.scoring.fact.SampleFacts.Kind;
import org.kakehashi.site.language.Text;

class ObjectiveProgressTest {
    private static Task task(String id, String... objectives) {
        return new Task(
                id,
                Text.same(id),
                Text.same(""),
                10,
                new Task.TextAnswer(List.of("x")),
                List.of(),
                List.of(),
                Text.same(""),
                "",
                List.of(objectives),
                List.of());
    }

    /** The bundled scenario with these objectives and tasks instead of its own. */
    private static Scenario scenario(List<String> objectives, Task... tasks) {
        Scenario s = FirstContact.scenario();
        return new Scenario(
                s.id(),
                s.version(),
                s.title(),
                s.summary(),
                s.briefing(),
                s.kind(),
                s.minutes(),
                s.audience(),
                s.tags(),
                s.licence(),
                objectives.stream().map(id -> new Objective(id, Text.same(id))).toList(),
                s.organisations(),
                s.teams(),
                s.parameters(),
                s.networks(),
                s.nodes(),
                List.of(tasks),
                s.attackDefence(),
                s.scoring(),
                List.of());
    }

    private static List<String> words(Scenario scenario, String... solved) {
        List<LedgerEntry> facts = Arrays.stream(solved).map(Kind.SOLVED::of).toList();
        return ObjectiveProgress.of(scenario, facts).stream()
                .map(one -> one.objective() + ": " + one.badge().word().en() + " " + one.solved() + "/" + one.all())
                .toList();
    }

    @Test
    void anObjectiveIsReachedWhenEveryTaskThatServesItIsSolved() {
        Scenario scenario =
                scenario(List.of("find", "tell", "rest"), task("a", "find"), task("b", "find", "tell"), task("c"));
        assertEquals(
                List.of("find: Not reached 0/2", "tell: Not reached 0/1", "rest: No task measures it 0/0"),
                words(scenario));
        assertEquals(
                List.of("find: Partly 1/2", "tell: Reached 1/1", "rest: No task measures it 0/0"),
                words(scenario, "b", "c"));
        assertEquals("find: Reached 2/2", words(scenario, "a", "b").getFirst());
    }
}
