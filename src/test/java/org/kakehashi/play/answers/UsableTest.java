package org.kakehashi.play.answers;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.scenario.Task;
import org.kakehashi.site.Refused;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

class UsableTest {
    private static final Task.Goal NUMBER = new Task.NumberAnswer("42", BigDecimal.ZERO);
    private static final Task.Goal FLAG = new Task.FlagAnswer("leak");
    private static final Task.Goal TEXT = new Task.TextAnswer(List.of("hana"));
    private static final Task.Goal SET = new Task.SetAnswer(List.of(List.of("a"), List.of("b")));
    private static final Task.Goal ONE = new Task.ChoiceAnswer(
            List.of(new Task.Option("a", Text.same("A"), true), new Task.Option("b", Text.same("B"), false)));
    private static final Task.Goal SOME = new Task.ChoiceAnswer(List.of(
            new Task.Option("a", Text.same("A"), true),
            new Task.Option("b", Text.same("B"), true),
            new Task.Option("c", Text.same("C"), false)));

    private static Refused refused(Task.Goal goal, String answer) {
        return assertThrows(Refused.class, () -> Usable.check(goal, answer), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"forty", "42 bar", "1,5", "1.234,5", "12,34", "1 234", "4e2", "0x2a", ".", "-", "42.", "四十二"})
    void whatIsNoNumberIsToldSo(String typed) {
        Text told = refused(NUMBER, typed).text();
        assertTrue(told.en().contains("Write a number") && told.in(Language.JA).contains("数値で入力"), told.toString());
    }

    @Test
    void aNumberWithTooManyDigitsIsNone() {
        refused(NUMBER, "9".repeat(61));
    }

    @Test
    void halfAFlagIsToldHowAFlagLooks() {
        for (String half : List.of("leak", "KKH{abc", "abc}", "kkh{abc}")) {
            assertTrue(refused(FLAG, half).text().en().contains("looks like KKH{...}"), half);
        }
        assertDoesNotThrow(() -> Usable.check(FLAG, "　ＫＫＨ｛ｗｒｏｎｇ｝ "));
    }

    @Test
    void aChoiceIsOneOfTheOptionsAndOnlyOneWhereOneIsRight() {
        assertTrue(refused(ONE, "z").text().en().contains("not one of the options"));
        assertTrue(refused(ONE, "a\nb").text().in(Language.JA).contains("一つだけ"));
        assertDoesNotThrow(() -> Usable.check(SOME, "a\nb"));
        assertEquals("選択肢を選んでから提出してください。", refused(SOME, "").text().in(Language.JA));
    }

    @Test
    void nothingIsNoAnswerToAnyKind() {
        for (Task.Goal goal : List.of(NUMBER, FLAG, TEXT, SET, ONE, SOME, new Task.PatternAnswer(".*"))) {
            for (String nothing : List.of("", " 　\n", "\u200B")) {
                assertThrows(Usable.AnswerIsEmpty.class, () -> Usable.check(goal, nothing), goal.toString());
            }
        }
        assertThrows(Usable.AnswerIsEmpty.class, () -> Usable.check(SET, " , 、 "));
    }

    @Test
    void anAnswerHasALengthAndASetALargerOne() {
        assertThrows(Usable.AnswerIsTooLong.class, () -> Usable.check(TEXT, "あ".repeat(501)));
        assertDoesNotThrow(() -> Usable.check(TEXT, "🦊".repeat(500)));
        assertDoesNotThrow(() -> Usable.check(SET, "a\n".repeat(2000)));
        assertThrows(Usable.AnswerIsTooLong.class, () -> Usable.check(SET, "a\n".repeat(2001)));
    }

    @Test
    void theOptionsStandInAnOrderOfTheTeamsOwnThatNeverChanges() {
        var choice = (Task.ChoiceAnswer) SOME;
        List<List<Task.Option>> orders = java.util.stream.IntStream.range(0, 40)
                .mapToObj(team -> OptionOrder.shuffled(choice, "team-" + team, "quiz"))
                .toList();
        assertEquals(6, orders.stream().distinct().count(), "every order of three occurs");
        assertEquals(orders.getFirst(), OptionOrder.shuffled(choice, "team-0", "quiz"));
        assertFalse(orders.stream().anyMatch(order -> order.size() != 3));
    }
}
