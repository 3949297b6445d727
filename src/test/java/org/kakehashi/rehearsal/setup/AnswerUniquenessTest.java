package org.kakehashi.rehearsal.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kakehashi.play.answers.AnswerCheck;
import org.kakehashi.rehearsal.proof.ScoreProof;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.site.language.Text;

class AnswerUniquenessTest {
    private static final Scenario SCENARIO = FirstContact.scenario();

    @Test
    void teamsThatGotTheSameByChanceLackVariety() {
        assertEquals(
                Set.of("who-owns-it"),
                AnswerUniqueness.of(SCENARIO, List.of(values("hana", "1"), values("hana", "2")))
                        .missing());
        assertEquals(
                Set.of(),
                AnswerUniqueness.of(SCENARIO, List.of(values("hana", "1"), values("sora", "2")))
                        .missing());
        assertEquals(
                Set.of(),
                AnswerUniqueness.of(SCENARIO, List.of(values("hana", "1"), values("hana", "2"), values("sora", "3")))
                        .missing(),
                "two that differ are enough");
    }

    @Test
    void aParameterThatIsTheSameForAllIsNamedWhetherOrNotAnAnswerNamesIt() {
        assertEquals(
                Set.of("leak", "owner"),
                AnswerUniqueness.of(SCENARIO, List.of(values("hana", "1"), values("hana", "1")))
                        .same());
        assertEquals(
                Set.of("owner"),
                AnswerUniqueness.of(SCENARIO, List.of(values("hana", "1"), values("hana", "2")))
                        .same());
        assertEquals(
                Set.of("owner"),
                AnswerUniqueness.of(SCENARIO, List.of(values("hana", "1"), values("ＨＡＮＡ", "2")))
                        .same(),
                "what is judged alike does not differ");
        assertEquals(
                2,
                AnswerUniqueness.of(SCENARIO, List.of(values("hana", "1"), values("hana", "2")))
                        .lacking());
        assertEquals(
                Set.of(),
                AnswerUniqueness.of(SCENARIO, List.of(values("hana", "1"))).same());
    }

    @Test
    void everyWrongOptionIsTriedAndWhereSeveralAreRightAlsoTooManyAndTooFew() {
        assertEquals(List.of("a", "c"), AnswerUniqueness.wrongAnswers(choice("a", "b!", "c"), values("hana", "1")));
        List<String> tried = AnswerUniqueness.wrongAnswers(choice("a!", "b", "c!", "d"), values("hana", "1"));
        assertEquals(List.of("c", "b", "a\nc\nb", "a", "d", "a\nc\nd"), tried);
        assertEquals(List.of(), AnswerUniqueness.wrongAnswers(choice("a!"), values("hana", "1")));
        for (String each : tried) {
            assertFalse(AnswerCheck.reach(choice("a!", "b", "c!", "d").goal(), values("hana", "1"), each), each);
        }
    }

    private static Task choice(String... ids) {
        Task first = SCENARIO.tasks().getFirst();
        List<Task.Option> options = Stream.of(ids)
                .map(id -> new Task.Option(id.replace("!", ""), Text.same(id), id.endsWith("!")))
                .toList();
        return new Task(
                first.id(),
                first.title(),
                first.text(),
                first.points(),
                new Task.ChoiceAnswer(options),
                first.after(),
                first.hints(),
                first.explanation(),
                first.dimension(),
                first.objectives(),
                first.attachments());
    }

    @Test
    void oneTeamAloneHasNobodyToDifferFrom() {
        assertEquals(
                Set.of(),
                AnswerUniqueness.of(SCENARIO, List.of(values("hana", "1"))).missing());
    }

    @Test
    void whatIsTriedAsWrongIsNeverRight() {
        TeamValues values = values("hana", "1");
        SCENARIO.tasks().forEach(task -> {
            List<String> right = AnswerUniqueness.rightAnswers(task, values);
            assertTrue(AnswerUniqueness.wrongAnswers(task, values).stream().noneMatch(right::contains), task.id());
        });
        assertFalse(AnswerUniqueness.wrongAnswers(SCENARIO.tasks().getFirst(), values)
                .isEmpty());
    }

    @Test
    void theExpectedScoreIsTheSumOfAllTasksByTheirWeights() {
        assertEquals(350, ScoreProof.expected(SCENARIO));
    }

    private static TeamValues values(String owner, String leak) {
        return new TeamValues(Map.of("owner", owner, "leak", leak));
    }
}
