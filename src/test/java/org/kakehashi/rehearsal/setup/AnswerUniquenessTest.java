package org.kakehashi.rehearsal.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kakehashi.rehearsal.proof.ScoreProof;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.TeamValues;

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
