package org.kakehashi.flag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlagOwnersTest {
    private static final Map<String, List<String>> FLAGS =
            Map.of("Lyon", List.of("KKH{a}", "KKH{b}"), "京都", List.of("KKH{c}"), "Graz", List.of());

    @Test
    void findsTheOwnerOfAnyFlagHoweverItWasTyped() {
        assertEquals(Optional.of("Lyon"), new FlagOwners<>(FLAGS).of("KKH{b}"));
        assertEquals(Optional.of("京都"), new FlagOwners<>(FLAGS).of("  ＫＫＨ｛ｃ｝ "));
    }

    @Test
    void whatIsNobodysFlagHasNoOwner() {
        assertEquals(Optional.empty(), new FlagOwners<>(FLAGS).of("KKH{d}"));
        assertEquals(Optional.empty(), new FlagOwners<>(FLAGS).of(""));
        assertEquals(Optional.empty(), new FlagOwners<String>(Map.of()).of("KKH{a}"));
    }
}
