package org.kakehashi.exercise.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.site.language.Language;

class ProperNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marta",
                "田中 太郎",
                "ｱｲｺ",
                "José-María O’Neil",
                "Ελένη",
                "<script>alert(1)</script>",
                "-rm",
                "'; drop table team; --",
                "🦊",
                "👩‍💻",
                "𠮷野",
                "が"
            })
    void namesThatPeopleHaveAreFine(String name) {
        assertTrue(ProperName.flaw(ProperName.normal(name), 40).isEmpty(), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u3000",
                "\u00A0",
                "\u3164",
                "\u0301",
                "a\nb",
                "a\tb",
                "a\u0000b",
                "a\u202Eb",
                "\u2066a\u2069",
                "a\u200Bb",
                "a\u200Db",
                "a\u2028b",
                "a\uD800b",
                "a\uE000b",
                "\u200D🦊"
            })
    void namesThatNobodyCanReadAreNot(String name) {
        var flaw = ProperName.flaw(ProperName.normal(name), 40).orElseThrow();
        assertFalse(flaw.en().equals(flaw.in(Language.JA)));
    }

    @Test
    void lengthCountsCodePointsNotUtf16() {
        assertTrue(ProperName.flaw("𠮷".repeat(40), 40).isEmpty());
        assertFalse(ProperName.flaw("𠮷".repeat(41), 40).isEmpty());
    }

    @Test
    void composedAndDecomposedAreOneName() {
        assertEquals("が", ProperName.normal("か\u3099 "));
    }
}
