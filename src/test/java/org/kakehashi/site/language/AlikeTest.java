package org.kakehashi.site.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {
    @ParameterizedTest
    @CsvSource({
        "Marta, ＭＡＲＴＡ",
        "Blue team, ' blue\u3000\u00a0TEAM '",
        "ガゼル, ｶﾞｾﾞﾙ",
        "Straße, STRASSE",
        "ΟΔΥΣΣΕΥΣ, οδυσσευς",
        "葛城, 葛\udb40\udd00城",
        "Zoé, zoe\u0301",
        "co-op, co\u00ad-op",
        "③, 3"
    })
    void namesThatLookOrSoundAlikeAreOne(String one, String other) {
        assertEquals(Alike.name(one), Alike.name(other));
        assertEquals(Alike.name(one), Alike.name(Alike.name(one)));
    }

    @Test
    void namesThatDifferInTheirLettersAreTwo() {
        assertNotEquals(Alike.name("Zoe"), Alike.name("Zoé"));
        assertNotEquals(Alike.name("かけはし"), Alike.name("カケハシ"));
        assertNotEquals(Alike.name("blueteam"), Alike.name("blue team"));
        assertNotEquals(Alike.name("齋藤"), Alike.name("斎藤"));
    }
}
