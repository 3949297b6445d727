package org.kakehashi.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.flag.Flags;
import org.kakehashi.flag.Secret;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;

class AnswersTest {
    private static final Secret SECRET = new Secret(new byte[32]);
    private static final TeamValues VALUES = new TeamValues(Map.of("owner", "hana", "leak", "KKH{abc}"));

    @ParameterizedTest
    @CsvSource({
        "Hana, hana",
        "'  a   b ', a b",
        "ＡＢＣ１２３, abc123",
        "ﾊﾅ, ハナ",
        "'a　b', a b",
        "'a\u00A0b', a b",
        "'が', が",
        "ÄÖ, äö"
    })
    void foldsWhatKeyboardsDoDifferently(String typed, String folded) {
        assertEquals(folded, Answers.folded(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hana", " HANA ", "ｈａｎａ", "root"})
    void anyAcceptedTextCounts(String typed) {
        assertTrue(Answers.reach(new Task.TextAnswer(List.of("${owner}", "Root")), VALUES, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"han a", "hanako", "${owner}", "lukas", "-"})
    void anythingElseDoesNot(String typed) {
        assertFalse(Answers.reach(new Task.TextAnswer(List.of("${owner}")), VALUES, typed));
    }

    @Test
    void aFlagCountsInFullWidthButNotInOtherCase() {
        var goal = new Task.FlagAnswer("leak");
        assertTrue(Answers.reach(goal, VALUES, "ＫＫＨ｛ａｂｃ｝"));
        assertFalse(Answers.reach(goal, VALUES, "kkh{abc}"));
    }

    @Test
    void noAnswerReachesAState() {
        assertFalse(Answers.reach(new Task.StateGoal(List.of(), 15), VALUES, ""));
    }

    @Test
    void aFlagOfAnotherTeamIsRecognised() {
        Scenario scenario = FirstContact.scenario();
        TeamValues other = TeamValues.mint(scenario, SECRET, "team-2");
        assertTrue(Answers.isFlagAmong(scenario, other, Flags.mint(SECRET, "flag", "team-2", "leak")));
        assertFalse(Answers.isFlagAmong(scenario, other, Flags.mint(SECRET, "flag", "team-1", "leak")));
        assertFalse(Answers.isFlagAmong(scenario, other, other.byName().get("owner")), "a chosen word is no flag");
    }
}
