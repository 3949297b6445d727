package org.kakehashi.play.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.flag.Flags;
import org.kakehashi.flag.Secret;
import org.kakehashi.scenario.FirstContact;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.site.language.Text;

class AnswerCheckTest {
    private static final Secret SECRET = new Secret(new byte[32]);
    private static final TeamValues VALUES = new TeamValues(Map.of("owner", "hana", "leak", "KKH{abc}", "limit", "42"));

    @ParameterizedTest
    @ValueSource(strings = {"hana", " HANA ", "ｈａｎａ", "root"})
    void anyAcceptedTextCounts(String typed) {
        assertTrue(AnswerCheck.reach(new Task.TextAnswer(List.of("${owner}", "Root")), VALUES, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"han a", "hanako", "${owner}", "lukas", "-"})
    void anythingElseDoesNot(String typed) {
        assertFalse(AnswerCheck.reach(new Task.TextAnswer(List.of("${owner}")), VALUES, typed));
    }

    @Test
    void aFlagCountsInFullWidthButNotInOtherCase() {
        var goal = new Task.FlagAnswer("leak");
        assertTrue(AnswerCheck.reach(goal, VALUES, "ＫＫＨ｛ａｂｃ｝"));
        assertFalse(AnswerCheck.reach(goal, VALUES, "kkh{abc}"));
    }

    /** A zero-width space, a byte order mark, a joiner, a soft hyphen, a mark of direction, a variation selector, a filler. */
    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\ufeff", "\u2060", "\u00ad", "\u200f", "\ufe0f", "\u3164", "\udb40\udd00"})
    void whatNobodySeesIsJudgedAlikeInEveryKindOfAnswer(String unseen) {
        Map<Task.Goal, String> right = Map.of(
                new Task.FlagAnswer("leak"),
                "KKH{abc}",
                new Task.TextAnswer(List.of("${owner}")),
                "hana",
                number("${limit}", "0"),
                "42",
                ONE,
                "b",
                SOME,
                "c,a",
                new Task.SetAnswer(List.of(List.of("web"), List.of("note"))),
                "note, web",
                new Task.SetAnswer(List.of(List.of("a, b"), List.of("c"))),
                "c\na, b",
                new Task.PatternAnswer("CWE-(538|548)"),
                "CWE-548");
        right.forEach((goal, answer) -> {
            int middle = answer.length() - 1;
            for (String typed : List.of(
                    unseen + answer,
                    answer + unseen,
                    answer.substring(0, middle) + unseen + answer.substring(middle),
                    unseen + " " + answer + " " + unseen)) {
                Usable.check(goal, typed);
                assertTrue(AnswerCheck.reach(goal, VALUES, typed), goal + " " + typed);
            }
            assertThrows(Usable.AnswerIsEmpty.class, () -> Usable.check(goal, unseen + " \n" + unseen));
        });
    }

    @Test
    void whatNobodySeesIsNoPartOfASet() {
        var set = new Task.SetAnswer(List.of(List.of("web"), List.of("note")));
        assertTrue(AnswerCheck.reach(set, VALUES, "web\n\u200b\nnote"));
        assertTrue(AnswerCheck.reach(set, VALUES, "web, \ufeff, note,\u2060"));
    }

    @Test
    void whatIsToldWhenPlayIsOverIsRightWhereItCanBeWritten() {
        var flag = new Task.FlagAnswer("leak");
        var text = new Task.TextAnswer(List.of("${owner}", "Root"));
        var number = new Task.NumberAnswer("${limit}", BigDecimal.ZERO);
        var set = new Task.SetAnswer(List.of(List.of("${owner}"), List.of("b", "ビー")));
        assertEquals(List.of("KKH{abc}"), AnswerCheck.right(flag, VALUES));
        assertEquals(List.of("hana / Root"), AnswerCheck.right(text, VALUES));
        assertEquals(List.of("42"), AnswerCheck.right(number, VALUES));
        assertEquals(List.of("42 ± 0.5"), AnswerCheck.right(number("42", "0.5"), VALUES));
        assertEquals(List.of("hana", "b / ビー"), AnswerCheck.right(set, VALUES));
        assertEquals(List.of(), AnswerCheck.right(new Task.PatternAnswer("[a-z]+"), VALUES));
        assertEquals(List.of(), AnswerCheck.right(new Task.StateGoal(List.of(), 15), VALUES));
    }

    @Test
    void noAnswerReachesAState() {
        assertFalse(AnswerCheck.reach(new Task.StateGoal(List.of(), 15), VALUES, ""));
    }

    @Test
    void aFlagOfAnotherTeamIsRecognised() {
        Scenario scenario = FirstContact.scenario();
        TeamValues other = TeamValues.mint(scenario, SECRET, "team-2", 1);
        assertEquals(
                List.of(Flags.mint(SECRET, "flag", "team-2", "leak")),
                AnswerCheck.flags(scenario, other),
                "a chosen word is no flag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"タンク", "ﾀﾝｸ", " Tank", "ｔａｎｋ"})
    void bothLanguagesCountInEither(String typed) {
        assertTrue(AnswerCheck.reach(new Task.TextAnswer(List.of("tank", "タンク")), VALUES, typed));
    }

    private static Task.NumberAnswer number(String value, String tolerance) {
        return new Task.NumberAnswer(value, new BigDecimal(tolerance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234.5", "1,234.5", "１２３４．５", "１，２３４．５", " +1234.50 ", "01234.5"})
    void aNumberMayBeWrittenInManyWays(String typed) {
        assertTrue(AnswerCheck.reach(number("1234.5", "0"), VALUES, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "－３", "−3", "ー3", "-3.0"})
    void aMinusIsAMinusOnEveryKeyboard(String typed) {
        assertTrue(AnswerCheck.reach(number("-3", "0"), VALUES, typed));
    }

    @Test
    void theToleranceCountsOnBothSidesAndItsEdgeIsIn() {
        var goal = number("${limit}", "0.5");
        for (String near : List.of("41.5", "42", "42.5")) {
            assertTrue(AnswerCheck.reach(goal, VALUES, near), near);
        }
        for (String off : List.of("41.49", "42.51", "-42", "four", "42 bar", "4.2e1", "")) {
            assertFalse(AnswerCheck.reach(goal, VALUES, off), off);
        }
    }

    private static final Task.ChoiceAnswer ONE = choice("a", "b!", "c");
    private static final Task.ChoiceAnswer SOME = choice("a!", "b", "c!");

    private static Task.ChoiceAnswer choice(String... ids) {
        return new Task.ChoiceAnswer(java.util.Arrays.stream(ids)
                .map(id -> new Task.Option(id.replace("!", ""), Text.same(id), id.endsWith("!")))
                .toList());
    }

    @Test
    void aChoiceIsReachedByAllRightOptionsAndNoOther() {
        assertTrue(AnswerCheck.reach(ONE, VALUES, "b"));
        assertTrue(AnswerCheck.reach(SOME, VALUES, "c\na"));
        for (String wrong : List.of("a", "a\nb", "a\nb\nc", "", "B", "d")) {
            assertFalse(AnswerCheck.reach(ONE, VALUES, wrong), wrong);
            assertFalse(AnswerCheck.reach(SOME, VALUES, wrong), wrong);
        }
    }

    private static final Task.SetAnswer SET =
            new Task.SetAnswer(List.of(List.of("broker"), List.of("${owner}"), List.of("lift", "elevator", "昇降機")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broker\nhana\nlift",
                "Elevator, HANA ,ｂｒｏｋｅｒ",
                "昇降機、hana、broker",
                "broker\r\n\r\nhana\r\nlift\r\nbroker",
                "lift，elevator，hana，broker"
            })
    void aSetCountsInAnyOrderFormAndSeparation(String typed) {
        assertTrue(AnswerCheck.reach(SET, VALUES, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker,hana", "broker,hana,lift,pump", "broker hana lift", ",、\n"})
    void aSetWithSomethingMissingOrTooMuchDoesNot(String typed) {
        assertFalse(AnswerCheck.reach(SET, VALUES, typed));
    }

    @Test
    void whereAnAcceptedTextHasACommaOnlyLinesSeparate() {
        var set = new Task.SetAnswer(List.of(List.of("Aozora, Ltd."), List.of("Norvik")));
        assertFalse(AnswerCheck.takesCommas(set));
        assertTrue(AnswerCheck.reach(set, VALUES, "norvik\naozora, ltd."));
        assertFalse(AnswerCheck.reach(set, VALUES, "norvik, aozora, ltd."));
    }

    @Test
    void aPatternMatchesTheWholeAnswerAfterItsWidthIsFolded() {
        var goal = new Task.PatternAnswer("CVE-20\\d\\d-\\d{4,}");
        assertTrue(AnswerCheck.reach(goal, VALUES, " ＣＶＥ－2021－44228 "));
        assertFalse(AnswerCheck.reach(goal, VALUES, "it is CVE-2021-44228"));
        assertFalse(AnswerCheck.reach(goal, VALUES, "cve-2021-44228"), "case is the pattern's own: (?i)");
    }

    @Test
    void aPatternThatMakesOtherEnginesHangIsJudged() {
        var goal = new Task.PatternAnswer("(a+)+b");
        assertFalse(AnswerCheck.reach(goal, VALUES, "a".repeat(Usable.LONGEST)));
    }
}
