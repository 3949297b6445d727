package org.kakehashi.play.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTextTest {
    @ParameterizedTest
    @CsvSource({
        "Hana, hana",
        "'  a   b ', a b",
        "ＡＢＣ１２３, abc123",
        "ﾊﾅ, ハナ",
        "ｻｰﾊﾞｰ, サーバー",
        "'a　b', a b",
        "'a\u00A0b', a b",
        "'か\u3099', が",
        "ÄÖ, äö",
        "STRASSE, straße",
        "ΟΔΟΣ, οδος",
        "'pass\u200Bword', password",
        "'soft\u00ADhyphen', softhyphen"
    })
    void whatKeyboardsDoDifferentlyIsTheSame(String typed, String meant) {
        assertEquals(AnswerText.folded(meant), AnswerText.folded(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "サ－バ－, サーバー",
        "サ-バー, サーバー",
        "サ―バ―, サーバー",
        "ｻ-ﾊﾞ-, サーバー",
        "2026ー11ー22, 2026-11-22",
        "2026‐11–22, 2026-11-22",
        "e—mail, e-mail",
        "Ｓー７, s-7",
        "'10〜20', 10~20",
        "'10～20', 10~20"
    })
    void theManyMarksThatLookLikeADashAreWhatTheyStandFor(String typed, String meant) {
        assertEquals(AnswerText.folded(meant), AnswerText.folded(typed));
    }

    @ParameterizedTest
    @CsvSource({"木曽川　精機, 木曽川精機", "山田 花子, 山田花子", "架け橋 号, 架け橋号", "\"don’t\", \"don't\"", "“quoted”, '\"quoted\"'"})
    void spacesInJapaneseAndTypographicQuotesDoNotCount(String typed, String meant) {
        assertEquals(AnswerText.folded(meant), AnswerText.folded(typed));
    }

    @ParameterizedTest
    @CsvSource({"han a, hana", "はな, ハナ", "サーバ, サーバー", "resume, résumé", "ab, a-b", "ビル, ビール", "Kisogawa 精機, Kisogawa精機"
    })
    void whatIsAnotherWordStaysAnother(String typed, String meant) {
        assertNotEquals(AnswerText.folded(meant), AnswerText.folded(typed));
    }
}
